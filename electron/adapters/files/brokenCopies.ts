import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// Unreadable files are kept beside the original as `FILE.broken`, `FILE.broken.2`, …; the highest number is the newest.

/** Enough for someone who looks for lost data; without a limit a recurring fault would fill the disk. */
const mostCopies = 5;

/**
 * Moves an unreadable file aside, so that it is not overwritten. Resolves with its new path, or the old one when the
 * folder is not writable.
 */
export async function setAside(file: string): Promise<string> {
  try {
    const aside = await nextBrokenName(file);
    await rename(file, aside);
    await dropOldCopies(file);
    return aside;
  } catch {
    return file;
  }
}

/** The name for another copy, numbered after all existing ones, so that the newest is recognised. */
export async function nextBrokenName(file: string): Promise<string> {
  return brokenNameAmong(await readdir(dirname(file)), file);
}

/** The same for a folder that contains these `names`. */
export function brokenNameAmong(names: readonly string[], file: string): string {
  const number = Math.max(0, ...copiesAmong(names, file).map((copy) => copy.number)) + 1;
  return number === 1 ? `${file}.broken` : `${file}.broken.${String(number)}`;
}

/** Removes all but the newest copies. Call it only after the new copy is in place. Never rejects. */
export async function dropOldCopies(file: string): Promise<void> {
  try {
    const newestFirst = copiesAmong(await readdir(dirname(file)), file).toSorted(
      (left, right) => right.number - left.number,
    );
    await Promise.all(newestFirst.slice(mostCopies).map(({ path }) => rm(path, { force: true })));
  } catch {
    // Old copies only take up space, and the next call tries again.
  }
}

interface BrokenCopy {
  readonly path: string;
  readonly number: number;
}

function copiesAmong(names: readonly string[], file: string): readonly BrokenCopy[] {
  const folder = dirname(file);
  const first = `${basename(file)}.broken`;
  return names.flatMap((name) => {
    const end = name.startsWith(first) ? /^(?:\.([1-9]\d{0,8}))?$/.exec(name.slice(first.length)) : null;
    return end === null ? [] : [{ path: join(folder, name), number: Number(end[1] ?? 1) }];
  });
}
