import { constants } from 'node:fs';
import { copyFile, mkdir, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import type { JournalRisk, LoadedJournal } from '../../core/outbox/journalPort';
import { errorCode, isMissing } from '../files/atomicFile';
import { dropOldCopies, nextBrokenName, setAside } from '../files/brokenCopies';
import { readWithoutLimit } from '../files/readRegularFile';
import { replaceFile } from '../files/replaceFile';
import { JournalFile } from './journalFile';
import { readJournal, writeJournal, type JournalContent } from './journalFormat';
import type { OpenedLine } from './sealedLines';

export interface OpenedJournal extends LoadedJournal {
  readonly lines: readonly OpenedLine[];
  /** `null` when the journal cannot be written. */
  readonly file: JournalFile | null;
  /** The file holds damaged records that could not be copied, so it must not be replaced. */
  readonly isKeptAsItIs: boolean;
}

/** Enough for a journal of many years on a slow disk. */
export const journalLimitMs = 30_000;
const leastFreeBytes = 1_000_000;

/** Opens or creates the journal, without a time limit. Unreadable content is set aside. Throws the disk's error. */
export async function openJournalFile(path: string, key: Buffer, log: Logger): Promise<OpenedJournal> {
  await mkdir(dirname(path), { recursive: true });
  // Wrapkey never creates an empty file, so somebody has emptied one that is empty.
  const read = await readContent(path, key);
  const risk = await spaceRisk(path, log);
  switch (read.kind) {
    case 'none':
      return { ...nothing, risk, file: await create(path, key) };
    case 'journal': {
      const { lines, wholeLength: length, lastNumber } = read;
      const copy = read.damaged > 0 ? await copyAside(path, log) : null;
      // Opened for writing now, so that a problem is known before the first choice.
      const file = await JournalFile.open(path, key, { length, lastNumber });
      const damage = copy === null ? null : { file: copy, cause: 'damaged' as const };
      return { lines, risk, setAside: damage, file, isKeptAsItIs: copy === path };
    }
    case 'foreign':
    case 'wrongKey':
    case 'newer': {
      const aside = await setAside(path);
      // An unreadable file is never overwritten.
      if (aside === path) {
        return { ...nothing, risk: 'notWritable', setAside: { file: path, cause: read.kind }, isKeptAsItIs: true };
      }
      return { ...nothing, risk, setAside: { file: aside, cause: read.kind }, file: await create(path, key) };
    }
  }
}

const nothing = { lines: [], risk: null, setAside: null, file: null, isKeptAsItIs: false };

async function create(path: string, key: Buffer): Promise<JournalFile> {
  const content = await writeJournal([], key);
  await replaceFile(path, content, 'latin1');
  return JournalFile.open(path, key, { length: content.length, lastNumber: 0 });
}

async function readContent(path: string, key: Buffer): Promise<JournalContent | { readonly kind: 'none' }> {
  try {
    return await readJournal(await readWithoutLimit(path, 'latin1'), key);
  } catch (error) {
    if (isMissing(error)) return { kind: 'none' };
    // Not a regular file, but for instance a pipe or a device.
    if (errorCode(error) === 'ENOTREG') return { kind: 'foreign' };
    throw error;
  }
}

/** The path of the copy of the damaged file; its own path when copying failed. */
async function copyAside(path: string, log: Logger): Promise<string> {
  const aside = await nextBrokenName(path);
  try {
    await copyFile(path, aside, constants.COPYFILE_EXCL);
    // The copy must be on the disk before the original is replaced.
    const handle = await open(aside, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await dropOldCopies(path);
    return aside;
  } catch (error) {
    log.error('damaged journal not copied', { error: errorCode(error) });
    return path;
  }
}

async function spaceRisk(path: string, log: Logger): Promise<JournalRisk | null> {
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize > leastFreeBytes ? null : 'diskFull';
  } catch (error) {
    // Some network drives do not report it. A full disk is then noticed at the first choice.
    log.warn('free space unknown', { error: errorCode(error) });
    return null;
  }
}
