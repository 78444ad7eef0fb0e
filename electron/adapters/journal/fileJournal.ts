import { constants } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalRisk } from '../../contract/failures';
import type { DispositionEntry } from '../../core/dispositions/entry';
import type { JournalStore, LoadedJournal, Logger } from '../../core/ports';
import { fail, succeed, type Result } from '../../core/result';
import { errorCode, freeName, isMissing, setAside } from '../files/atomicFile';
import { syncFolder } from '../files/syncFolder';
import { readJournal, writeJournal } from './journalFormat';
import { sealLine } from './sealedLines';

export interface FileJournalParts {
  readonly file: string;
  /** The key that the records are sealed with. */
  readonly key: () => Promise<Result<Buffer, JournalRisk>>;
  /** Whether this process alone may write the file, until it ends. */
  readonly lock: () => Promise<boolean>;
  readonly log: Logger;
}

interface OpenJournal {
  readonly key: Buffer;
  handle: FileHandle;
  /** Where the next record begins. */
  length: number;
  lastNumber: number;
}

/** A record that is not on the disk yet. */
interface Unwritten {
  readonly json: string;
}

type Written = Result<null, JournalRisk>;

const leastFreeBytes = 1_000_000;

/** The journal as one append-only file of sealed records. */
export class FileJournal implements JournalStore {
  private journal: OpenJournal | null = null;
  private risk: JournalRisk = 'notWritable';
  private unwritten: readonly Unwritten[] = [];
  private next: Promise<Written> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  /** Damaged records that could not be copied: the file is all that there is of them. */
  private isKeptAsItIs = false;

  constructor(private readonly parts: FileJournalParts) {}

  async load(): Promise<LoadedJournal> {
    try {
      const key = (await this.parts.lock()) ? await this.parts.key() : fail('inUse' as const);
      return key.ok ? await this.open(key.value) : this.without(key.failure);
    } catch (error) {
      this.parts.log.error('journal not opened', { error: errorCode(error) });
      return this.without(riskOf(error));
    }
  }

  append(entry: DispositionEntry): Promise<Written> {
    if (this.journal === null) return Promise.resolve(fail(this.risk));
    this.unwritten = [...this.unwritten, { json: JSON.stringify(entry) }];
    // What comes while the disk is busy is written together.
    this.next ??= this.inTurn(() => {
      this.next = null;
      return this.writeUnwritten();
    });
    return this.next;
  }

  rewrite(records: readonly unknown[]): Promise<Written> {
    // What waits now is among the records; what comes until it is their turn is not.
    const covered = new Set(this.unwritten);
    return this.inTurn(() => this.replaceAll(records, covered));
  }

  /** At the end of the program, when all that was to be written is, or cannot be. */
  async close(): Promise<void> {
    await this.last;
    await this.journal?.handle.close();
    this.journal = null;
  }

  private inTurn(work: () => Promise<Written>): Promise<Written> {
    const written = this.last.then(work);
    this.last = written;
    return written;
  }

  private without(risk: JournalRisk): LoadedJournal {
    this.risk = risk;
    return { records: [], risk, setAside: null };
  }

  private async open(key: Buffer): Promise<LoadedJournal> {
    const { file } = this.parts;
    await mkdir(dirname(file), { recursive: true });
    const content = await readIfThere(file);
    const read = content === null ? { kind: 'empty' as const } : readJournal(content, key);
    const risk = (await hasRoom(file)) ? null : 'diskFull';
    switch (read.kind) {
      case 'empty':
        await this.create(key);
        return { records: [], risk, setAside: null };
      case 'journal': {
        const handle = await open(file, 'r+');
        await handle.truncate(read.wholeLength);
        this.journal = { key, handle, length: read.wholeLength, lastNumber: read.lastNumber };
        const aside = read.damaged > 0 ? await this.copyAside() : null;
        return { records: read.records, risk, setAside: aside === null ? null : { file: aside, cause: 'damaged' } };
      }
      case 'foreign':
      case 'wrongKey':
      case 'newer': {
        const aside = await setAside(file);
        // Nothing is ever written over what cannot be read.
        if (aside === file) return { ...this.without('notWritable'), setAside: { file, cause: read.kind } };
        await this.create(key);
        return { records: [], risk, setAside: { file: aside, cause: read.kind } };
      }
    }
  }

  private async create(key: Buffer): Promise<void> {
    const content = writeJournal([], key);
    await putInPlace(this.parts.file, content);
    this.journal = { key, handle: await open(this.parts.file, 'r+'), length: content.length, lastNumber: 0 };
  }

  private async copyAside(): Promise<string> {
    const { file } = this.parts;
    const aside = await freeName(`${file}.broken`);
    try {
      await copyFile(file, aside, constants.COPYFILE_EXCL);
      return aside;
    } catch (error) {
      this.parts.log.error('damaged journal not copied', { error: errorCode(error) });
      this.isKeptAsItIs = true;
      return file;
    }
  }

  private async writeUnwritten(): Promise<Written> {
    const { journal, unwritten } = this;
    if (journal === null) return fail(this.risk);
    const lines = unwritten
      .map(({ json }, index) => sealLine(json, journal.lastNumber + 1 + index, journal.key))
      .join('');
    try {
      await writeAll(journal.handle, lines, journal.length);
      await journal.handle.datasync();
    } catch (error) {
      return this.notWritten(journal, error);
    }
    journal.length += lines.length;
    journal.lastNumber += unwritten.length;
    this.unwritten = this.unwritten.slice(unwritten.length);
    return succeed(null);
  }

  /** The half of a record that did get there goes again, so that the next one begins where it should. */
  private async notWritten(journal: OpenJournal, error: unknown): Promise<Written> {
    this.parts.log.error('journal write failed', { error: errorCode(error) });
    try {
      await journal.handle.truncate(journal.length);
    } catch (truncateError) {
      // It is written over by the next that can be written, or dropped as torn.
      this.parts.log.error('journal not shortened', { error: errorCode(truncateError) });
    }
    return fail(riskOf(error));
  }

  private async replaceAll(records: readonly unknown[], covered: ReadonlySet<Unwritten>): Promise<Written> {
    const { journal } = this;
    if (journal === null) return fail(this.risk);
    if (this.isKeptAsItIs) return fail('diskFailed');
    const { file } = this.parts;
    const content = writeJournal(records, journal.key);
    try {
      // Windows renames onto no file that is open.
      await journal.handle.close();
      await putInPlace(file, content);
      journal.length = content.length;
      journal.lastNumber = records.length;
      this.unwritten = this.unwritten.filter((one) => !covered.has(one));
      journal.handle = await open(file, 'r+');
      return succeed(null);
    } catch (error) {
      this.parts.log.error('journal not rewritten', { error: errorCode(error) });
      journal.lastNumber = Math.max(journal.lastNumber, records.length);
      return this.reopen(journal, error);
    }
  }

  /** The old file is still there, or the new one already, and is used on. */
  private async reopen(journal: OpenJournal, cause: unknown): Promise<Written> {
    try {
      journal.handle = await open(this.parts.file, 'r+');
      journal.length = (await journal.handle.stat()).size;
    } catch (error) {
      this.parts.log.error('journal not opened again', { error: errorCode(error) });
      this.journal = null;
      this.risk = riskOf(error);
    }
    return fail(riskOf(cause));
  }
}

/** A disk that is nearly full may take a part, and only then say so. */
async function writeAll(handle: FileHandle, content: string, position: number): Promise<void> {
  const bytes = Buffer.from(content, 'latin1');
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'latin1');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whole or not at all: a new file that only this user may read, on the disk before it takes the old one's place. */
async function putInPlace(file: string, content: string): Promise<void> {
  const temporary = `${file}.new`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content, 'latin1');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    // The first failure is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function hasRoom(file: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(file));
  return bavail * bsize > leastFreeBytes;
}

function riskOf(error: unknown): JournalRisk {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
      return 'notWritable';
    default:
      return 'diskFailed';
  }
}
