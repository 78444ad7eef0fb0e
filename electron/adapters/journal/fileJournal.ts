import type { Logger } from '../../core/kernel/log';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type {
  JournalRecord,
  JournalRisk,
  JournalStore,
  LoadedJournal,
  WrittenAnew,
} from '../../core/outbox/journalPort';
import { errorCode } from '../files/atomicFile';
import { diskRisk } from '../files/diskRisk';
import { FileProblem } from '../files/readRegularFile';
import { Slices } from '../system/slices';
import { withinTime } from '../system/withinTime';
import type { JournalFile } from './journalFile';
import { recordOf } from './journalFormat';
import { journalLimitMs, openJournalFile, type OpenedJournal } from './openJournalFile';
import type { OpenedLine } from './sealedLines';

export interface FileJournalParts {
  readonly file: string;
  /** The key that the records are sealed with. */
  readonly key: () => Promise<Result<Buffer, JournalRisk>>;
  /**
   * Makes this process the only one that may write the file, until it ends or somebody removes the lock, or says why
   * that is impossible. Called before and after every write.
   */
  readonly lock: () => Promise<JournalRisk | null>;
  readonly log: Logger;
  /** How long the disk may take to answer. */
  readonly limitMs?: number;
}

type Appended = Result<null, JournalRisk | 'removed'>;

/** The journal on the disk. It does one thing at a time; records that come meanwhile are written together. */
export class FileJournal implements JournalStore {
  private file: JournalFile | null = null;
  private risk: JournalRisk = 'notWritable';
  private unreadAs: JournalRisk | null = null;
  private isKeptAsItIs = false;
  /** Records, as JSON, that are not on the disk yet. */
  private unwritten: readonly string[] = [];
  /** A disk that does not answer is asked only once; later callers wait for the same answer. */
  private opening: Promise<OpenedJournal> | null = null;
  private next: Promise<Appended> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: FileJournalParts) {}

  async load(take: (record: unknown) => void): Promise<LoadedJournal> {
    try {
      const inUse = await withinTime(this.limitMs, this.parts.lock(), 'diskFailed' as const);
      const key = inUse === null ? await this.parts.key() : fail(inUse);
      if (!key.ok) return this.notLoaded(key.failure);
      const { file, isKeptAsItIs, lines, risk, setAside } = await this.opened(key.value);
      await handOver(lines, take);
      await this.file?.close();
      // Not earlier: a journal rewritten before everything is read would lose the rest.
      this.file = file;
      this.isKeptAsItIs = isKeptAsItIs;
      this.unreadAs = null;
      return { risk, setAside };
    } catch (error) {
      return this.notLoaded(this.failed('journal not opened', error));
    }
  }

  unread(): JournalRisk | null {
    return this.unreadAs;
  }

  append(record: JournalRecord): Promise<Appended> {
    if (this.file === null) return Promise.resolve(fail(this.risk));
    this.unwritten = [...this.unwritten, JSON.stringify(record)];
    return this.check();
  }

  check(): Promise<Appended> {
    if (this.file === null) return Promise.resolve(fail(this.risk));
    this.next ??= this.appendUnwritten();
    return this.next;
  }

  rewrite(records: (found: readonly unknown[]) => readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>> {
    if (this.isKeptAsItIs) return Promise.resolve(fail('diskFailed'));
    return this.inTurn(async (file) => {
      let covered = 0;
      const written = await file.replaceAll((found) => {
        // `records` includes everything that was waiting to be written.
        covered = this.unwritten.length;
        return records(found);
      });
      this.unwritten = this.unwritten.slice(covered);
      return written;
    });
  }

  /** For the end of the program. Waits until everything is written or has failed. */
  async close(): Promise<void> {
    await this.last;
    await this.file?.close();
    this.file = null;
  }

  private async appendUnwritten(): Promise<Appended> {
    // Once this append begins, later records wait for the next one.
    this.last = this.last.then(() => (this.next = null));
    const appended = await this.inTurn(async (file) => {
      const records = this.unwritten;
      const outcome = await file.append(records);
      if (outcome === 'written') this.unwritten = this.unwritten.slice(records.length);
      return outcome;
    });
    if (!appended.ok) return appended;
    return appended.value === 'written' ? succeed(null) : fail('removed');
  }

  private inTurn<Value>(work: (file: JournalFile) => Promise<Value>): Promise<Result<Value, JournalRisk>> {
    const done = this.last.then(() => this.underLock(work));
    this.last = done;
    return done;
  }

  /** Checks the lock before and after: without it, another process may have written over what was written here. */
  private async underLock<Value>(work: (file: JournalFile) => Promise<Value>): Promise<Result<Value, JournalRisk>> {
    if (this.file === null) return fail(this.risk);
    try {
      const lostBefore = await this.parts.lock();
      if (lostBefore !== null) return this.lockLost(lostBefore);
      const value = await work(this.file);
      const lostSince = await this.parts.lock();
      return lostSince === null ? succeed(value) : this.lockLost(lostSince);
    } catch (error) {
      return fail(this.failed('journal not written', error));
    }
  }

  private get limitMs(): number {
    return this.parts.limitMs ?? journalLimitMs;
  }

  private async opened(key: Buffer): Promise<OpenedJournal> {
    this.opening ??= openJournalFile(this.parts.file, key, this.parts.log).catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    const opened = await withinTime(this.limitMs, this.opening, null);
    if (opened === null) throw new FileProblem('ETIMEDOUT');
    this.opening = null;
    return opened;
  }

  private notLoaded(risk: JournalRisk): LoadedJournal {
    this.risk = risk;
    this.unreadAs = risk;
    return { risk, setAside: null };
  }

  private lockLost(risk: JournalRisk): Result<never, JournalRisk> {
    this.parts.log.error('lock of the journal lost', { cause: risk });
    return fail(risk);
  }

  private failed(event: string, error: unknown): JournalRisk {
    this.parts.log.error(event, { error: errorCode(error) });
    return diskRisk(error);
  }
}

async function handOver(lines: readonly OpenedLine[], take: (record: unknown) => void): Promise<void> {
  const slices = new Slices();
  for (const line of lines) {
    take(recordOf(line));
    if (slices.isOver()) await slices.rest();
  }
}
