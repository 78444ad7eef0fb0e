import { errorName } from '../../core/kernel/errorName';
import { fail, succeed, type Result } from '../../core/kernel/result';
import { replaceFile } from './replaceFile';

export type WriteResult = Result<null, { readonly reason: string }>;

/** Writes the file completely or not at all, see `replaceFile`; returns the reason of a failure. */
export async function writeAtomically(file: string, content: string): Promise<WriteResult> {
  try {
    await replaceFile(file, content, 'utf8');
    return succeed(null);
  } catch (error) {
    return fail({ reason: errorCode(error) });
  }
}

/** For instance `ENOSPC`. Not the message, because its path contains the user's name. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return errorName(error);
}

/** `undefined` for text that is not JSON, for instance half a file after a power cut; every schema refuses it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
