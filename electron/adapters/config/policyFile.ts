import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { broken, readFileText, type SourceState } from '../../core/policy/policySource';
import { errorCode, isMissing } from '../files/atomicFile';
import { openRegularFile } from '../files/readRegularFile';
import type { TrustedFile } from './posixTrust';

/** No policy is this large; a larger file is something else. */
const largestBytes = 1024 * 1024;

/** Opens the file, or says why it is not trusted. Throws when it cannot be opened. */
export type FileOpener = (file: string) => Promise<TrustedFile>;

/** Where an administrator puts the policy of a machine. */
export function policyPath(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32':
      return `${environment['ProgramData'] ?? 'C:\\ProgramData'}\\Wrapkey\\policy.json`;
    case 'darwin':
      return '/Library/Application Support/Wrapkey/policy.json';
    default:
      return '/etc/wrapkey/policy.json';
  }
}

/** Opens a file whoever wrote it: for explaining a policy, and in development. */
export const openUntrusted: FileOpener = async (file) => ({
  ok: true,
  handle: await openRegularFile(file, constants.O_RDONLY),
});

/** A missing file is not a problem. */
export async function readPolicyFile(file: string, openFile: FileOpener): Promise<SourceState> {
  try {
    const opened = await openFile(file);
    if (!opened.ok) return { kind: 'notTrusted', at: opened.at, why: opened.why };
    try {
      return await readHandle(opened.handle);
    } finally {
      await opened.handle.close();
    }
  } catch (error) {
    return isMissing(error) ? { kind: 'absent' } : broken(`cannot be read (${errorCode(error)})`);
  }
}

async function readHandle(handle: FileHandle): Promise<SourceState> {
  const { size } = await handle.stat();
  if (size > largestBytes) return broken('larger than 1 MiB');
  const text = decode(await handle.readFile());
  return text === null ? broken('neither UTF-8 nor UTF-16 text') : readFileText(text);
}

/** PowerShell 5 writes UTF-16 by default. */
function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws when the bytes are not valid.
    return null;
  }
}
