import { constants } from 'node:fs';
import { copyFile, mkdir, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from '../../core/kernel/log';
import type { JournalRisk, LoadedJournal } from '../../core/outbox/journalPort';
import { errorCode, isMissing } from '../files/atomicFile';
import { dropOldCopies, nextBrokenName, setAside } from '../files/brokenCopies';
import { readHoweverLong } from '../files/readRegularFile';
import { replaceFile } from '../files/replaceFile';
import { JournalFile } from './journalFile';
import { readJournal, writeJournal, type JournalContent } from './journalFormat';
import type { OpenedLine } from './sealedLines';

export interface OpenedJournal extends LoadedJournal {
  readonly lines: readonly OpenedLine[];
  /** `null` when nothing can be written there. */
  readonly file: JournalFile | null;
  /** It holds damaged records of which there is no copy: nothing may take its place. */
  readonly isKeptAsItIs: boolean;
}

/** For one of many years, on a slow disk. */
export const journalLimitMs = 30_000;
const leastFreeBytes = 1_000_000;

/** Opens the journal, or makes it, however long that takes; what cannot be read is set aside. Throws what the disk says. */
export async function openJournalFile(path: string, key: Buffer, log: Logger): Promise<OpenedJournal> {
  await mkdir(dirname(path), { recursive: true });
  // It is made as a whole: one that is there and empty has been emptied by somebody.
  const read = await readContent(path, key);
  const risk = await spaceRisk(path, log);
  switch (read.kind) {
    case 'none':
      return { ...nothing, risk, file: await create(path, key) };
    case 'journal': {
      const { lines, wholeLength: length, lastNumber } = read;
      const copy = read.damaged > 0 ? await copyAside(path, log) : null;
      // Whether it can be written is known before the first choice.
      const file = await JournalFile.open(path, key, { length, lastNumber });
      const damage = copy === null ? null : { file: copy, cause: 'damaged' as const };
      return { lines, risk, setAside: damage, file, isKeptAsItIs: copy === path };
    }
    case 'foreign':
    case 'wrongKey':
    case 'newer': {
      const aside = await setAside(path);
      // Nothing is ever written over what cannot be read.
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
    return await readJournal(await readHoweverLong(path, 'latin1'), key);
  } catch (error) {
    if (isMissing(error)) return { kind: 'none' };
    // A pipe or a device in its place.
    if (errorCode(error) === 'ENOTREG') return { kind: 'foreign' };
    throw error;
  }
}

/** Where the damaged file was copied to; its own name when it could not be. */
async function copyAside(path: string, log: Logger): Promise<string> {
  const aside = await nextBrokenName(path);
  try {
    await copyFile(path, aside, constants.COPYFILE_EXCL);
    // On the disk before the original makes room.
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
    // Some network drives do not say. The first choice will.
    log.warn('free space unknown', { error: errorCode(error) });
    return null;
  }
}
