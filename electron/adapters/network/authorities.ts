import { X509Certificate } from 'node:crypto';
import type { AuthorityFault } from '../../core/gws/problems';
import type { FileOpener } from '../config/policyFile';
import { certificateParts, maySignCertificates } from './certificateParts';

export interface Authorities {
  readonly certificates: readonly X509Certificate[];
  readonly unusable: readonly { readonly file: string; readonly fault: AuthorityFault }[];
}

/** The authorities in these PEM files. A file counts completely or not at all. */
export async function readAuthorities(files: readonly string[], openFile: FileOpener): Promise<Authorities> {
  const read = await Promise.all(files.map(async (file) => ({ file, found: await authoritiesOf(file, openFile) })));
  return {
    certificates: read.flatMap(({ found }) => (typeof found === 'string' ? [] : found)),
    unusable: read.flatMap(({ file, found }) => (typeof found === 'string' ? [{ file, fault: found }] : [])),
  };
}

async function authoritiesOf(file: string, openFile: FileOpener): Promise<readonly X509Certificate[] | AuthorityFault> {
  try {
    const opened = await openFile(file);
    if (!opened.ok) return 'notTrusted';
    try {
      return parseAuthorities(await opened.handle.readFile('utf8'));
    } finally {
      await opened.handle.close();
    }
  } catch {
    // The agent is told the file's name; the reason would not help anybody.
    return 'unreadable';
  }
}

export function parseAuthorities(pem: string): readonly X509Certificate[] | AuthorityFault {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) return 'noCertificate';
  try {
    const certificates = blocks.map((block) => new X509Certificate(block));
    const areAuthorities = certificates.every((one) => one.ca && maySignCertificates(certificateParts(one.raw)));
    return areAuthorities ? certificates : 'notAnAuthority';
  } catch {
    return 'noCertificate';
  }
}
