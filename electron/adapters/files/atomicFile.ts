import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorName } from '../../core/errorName';
import { fail, succeed, type Result } from '../../core/result';

export type WriteResult = Result<null, { readonly reason: string }>;

let writes = 0;

/** Whole or not at all: a new file that only this user may read, synced, then renamed into place. */
export async function writeAtomically(file: string, content: string): Promise<WriteResult> {
  // A name of its own: two writes of one file must not get into each other.
  const temporary = `${file}.${process.pid}-${(writes += 1)}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return succeed(null);
  } catch (error) {
    // Where nothing can be written nothing can be removed either; the first failure is what counts.
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail({ reason: errorCode(error) });
  }
}

/** For instance `ENOSPC`. Not the message: that holds the path, and with it the name of the user. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return errorName(error);
}

/**
 * Puts a file that cannot be read out of the way, so that it is not overwritten. Resolves with where it is now: under
 * its old name when the folder cannot be written to.
 */
export async function setAside(file: string): Promise<string> {
  try {
    const aside = await freeName(`${file}.broken`);
    await rename(file, aside);
    return aside;
  } catch {
    return file;
  }
}

/** An earlier one that was set aside may be worth something too. */
export async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}.${number}`;
    const isTaken = await access(name).then(
      () => true,
      () => false,
    );
    if (!isTaken) return name;
  }
}

/** `undefined` for text that is no JSON, for instance half a file after a power cut: every schema refuses that. */
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
