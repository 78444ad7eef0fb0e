import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { withinTime } from '../system/withinTime';

/** A hanging network drive gives no sign of when it will answer. */
export const usualLimitMs = 15_000;
/** Windows has neither this flag nor such files. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** Reported like an error of the system. */
export class FileProblem extends Error {
  constructor(readonly code: 'ENOTREG' | 'EISDIR' | 'ETIMEDOUT') {
    super(code);
  }
}

/**
 * Reads the whole file. Throws the disk's error, also for anything that is not a regular file: opening a pipe could
 * wait for its other end, and a device may never end.
 */
export async function readRegularFile(
  file: string,
  encoding: BufferEncoding,
  limitMs: number = usualLimitMs,
): Promise<string> {
  const text = await withinTime(limitMs, readWithoutLimit(file, encoding), null);
  if (text === null) throw new FileProblem('ETIMEDOUT');
  return text;
}

/** Without a limit, for callers that ask again when an answer is late. */
export async function readWithoutLimit(file: string, encoding: BufferEncoding): Promise<string> {
  const handle = await openRegularFile(file, constants.O_RDONLY);
  try {
    return await handle.readFile(encoding);
  } finally {
    await handle.close();
  }
}

/** Does not wait for a pipe. */
export async function openRegularFile(file: string, flags: number): Promise<FileHandle> {
  const handle = await open(file, flags | nonBlocking);
  try {
    mustBeFile(await handle.stat());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** For the log, which is written synchronously. A new file is readable by this user only. */
export function openRegularFileSync(file: string, flags: number): number {
  const handle = openSync(file, flags | nonBlocking, 0o600);
  try {
    mustBeFile(fstatSync(handle));
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

function mustBeFile(stats: Stats): void {
  if (!stats.isFile()) throw new FileProblem(stats.isDirectory() ? 'EISDIR' : 'ENOTREG');
}
