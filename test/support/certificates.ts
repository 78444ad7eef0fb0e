import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'tls');

/** A file of the test certificates; see `makeCertificates.mjs` beside them. */
export function tlsFile(name: string): string {
  return join(folder, name);
}

export function pem(name: string): string {
  return readFileSync(tlsFile(`${name}.crt`), 'utf8');
}

export function aCertificate(name: string): X509Certificate {
  return new X509Certificate(pem(name));
}
