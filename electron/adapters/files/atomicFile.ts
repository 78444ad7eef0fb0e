import { access, rename } from 'node:fs/promises';
import { errorName } from '../../core/errorName';
import { fail, succeed, type Result } from '../../core/result';
import { replaceFile } from './replaceFile';

export type WriteResult = Result<null, { readonly reason: string }>;

/** Whole or not at all, see `replaceFile`; with why not. */
export async function writeAtomically(file: string, content: string): Promise<WriteResult> {
  try {
    await replaceFile(file, content, 'utf8');
    return succeed(null);
  } catch (error) {
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
