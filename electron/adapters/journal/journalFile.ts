import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WrittenAnew } from '../../core/outbox/journalPort';
import { setAside } from '../files/brokenCopies';
import { putInPlace } from '../files/replaceFile';
import { syncFolder } from '../files/syncFolder';
import { readJournal, writeJournal } from './journalFormat';
import { sealLine } from './sealedLines';
import { readStray } from './strayJournal';

/** Where the next record goes. */
export interface JournalEnd {
  readonly length: number;
  readonly lastNumber: number;
}

/** A file that is open. While it is, no other file can get the same numbers. */
interface Opened {
  readonly handle: FileHandle;
  readonly dev: bigint;
  readonly ino: bigint;
  /** Its times and last bytes when it was written to, or looked through, here for the last time. */
  traces: string;
}

/** The open file of sealed records. Everything throws what the disk says; whoever calls it calls one thing at a time. */
export class JournalFile {
  /** `null` after it was closed, and when it could not be opened again. */
  private opened: Opened | null = null;
  /**
   * Somebody deleted the file, moved it, emptied it or put another in its place. What was written to it may be nowhere any
   * more; only `replaceAll` mends that.
   */
  private isRemoved = false;
  /** Nothing stands behind the last record: not the half of one that could not be written, nor one that was never finished. */
  private isEndClean = false;

  private constructor(
    private readonly path: string,
    private readonly key: Buffer,
    private end: JournalEnd,
  ) {}

  /** Of a file that is there, and holds whole records up to that end. */
  static async open(path: string, key: Buffer, end: JournalEnd): Promise<JournalFile> {
    const file = new JournalFile(path, key, end);
    file.opened = await openForWriting(path, end);
    return file;
  }

  /** Adds records, if any, each as JSON. `written`: they are on the disk, and so are all before them, under the name of the journal. */
  async append(records: readonly string[]): Promise<'written' | 'removed'> {
    const { lastNumber } = this.end;
    const lines = records.map((json, index) => sealLine(json, lastNumber + 1 + index, this.key)).join('');
    this.opened ??= await openForWriting(this.path, this.end);
    const { opened } = this;
    if (!(await this.isAsLeft(opened))) return this.removed();
    if (records.length > 0) await this.write(opened, lines, records.length);
    return (await this.isInPlace(opened)) ? 'written' : this.removed();
  }

  /** What stands in the place of a removed one is handed to `records`, and set aside: it is not this program's to erase. */
  async replaceAll(records: (found: readonly unknown[]) => readonly unknown[]): Promise<WrittenAnew> {
    const wasRemoved = !(await this.isUntouched());
    const stray = wasRemoved ? await readStray(this.path, this.key) : null;
    const all = records(stray?.records ?? []);
    const content = await writeJournal(all, this.key);
    // Windows renames onto no file that is open.
    await this.close();
    const aside = wasRemoved ? await setAside(this.path) : null;
    await putInPlace(this.path, content, 'latin1');
    // The file is this one now, whether the folder can be made to keep that or not.
    this.end = { length: content.length, lastNumber: all.length };
    this.isEndClean = true;
    this.isRemoved = false;
    this.opened = await openForWriting(this.path, this.end);
    await syncFolder(dirname(this.path));
    return stray === null ? { wasRemoved: false } : { wasRemoved: true, keptAs: stray.isAllRead ? null : aside };
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = null;
    await opened?.handle.close();
  }

  private async write(opened: Opened, lines: string, count: number): Promise<void> {
    const { handle } = opened;
    try {
      if (!this.isEndClean) await handle.truncate(this.end.length);
      this.isEndClean = false;
      await writeAll(handle, lines, this.end.length);
      await handle.datasync();
      this.isEndClean = true;
      this.end = { length: this.end.length + lines.length, lastNumber: this.end.lastNumber + count };
    } finally {
      opened.traces = await tracesOf(handle, this.end.length);
    }
  }

  private async isUntouched(): Promise<boolean> {
    if (this.opened === null) return !this.isRemoved;
    return (await this.isAsLeft(this.opened)) && (await this.isInPlace(this.opened));
  }

  /** A copy or an editor may have written over it in its place. */
  private async isAsLeft(opened: Opened): Promise<boolean> {
    if (this.isRemoved) return false;
    const { size } = await opened.handle.stat();
    if (this.isEndClean ? size !== this.end.length : size < this.end.length) return false;
    const traces = await tracesOf(opened.handle, this.end.length);
    if (traces === opened.traces) return true;
    // A backup or a scanner may have done no more than touch it.
    if (!(await this.holdsItsRecords(opened.handle))) return false;
    opened.traces = traces;
    return true;
  }

  private async holdsItsRecords(handle: FileHandle): Promise<boolean> {
    const { length, lastNumber } = this.end;
    const content = await readJournal(await readPart(handle, 0, length), this.key);
    if (content.kind !== 'journal' || content.damaged > 0) return false;
    return content.wholeLength === length && content.lastNumber === lastNumber;
  }

  /** The journal's name still leads to the open file. One look, and it costs nothing beside the `datasync` before it. */
  private async isInPlace({ dev, ino }: Opened): Promise<boolean> {
    try {
      const there = await stat(this.path, { bigint: true });
      return there.ino === ino && there.dev === dev;
    } catch {
      // Deleted, or behind a folder that cannot be entered: in any case not to be found at the next start.
      return false;
    }
  }

  private removed(): 'removed' {
    this.isRemoved = true;
    return 'removed';
  }
}

async function openForWriting(path: string, { length }: JournalEnd): Promise<Opened> {
  const handle = await open(path, 'r+');
  const { dev, ino } = await handle.stat({ bigint: true });
  return { handle, dev, ino, traces: await tracesOf(handle, length) };
}

const lastBytes = 64;

/**
 * What tells that somebody wrote over a file. Whoever puts its time of change back leaves another in its place (`ctime`);
 * the bytes are for a file system whose clock has not moved since the last record.
 */
async function tracesOf(handle: FileHandle, length: number): Promise<string> {
  const { mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  const start = Math.max(0, length - lastBytes);
  return `${String(mtimeNs)} ${String(ctimeNs)} ${await readPart(handle, start, length)}`;
}

/** From one byte to before another, one character a byte. */
async function readPart(handle: FileHandle, start: number, end: number): Promise<string> {
  const bytes = Buffer.alloc(end - start);
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.toString('latin1');
}

/** A disk that is nearly full may take a part, and only then say so. */
async function writeAll(handle: FileHandle, content: string, position: number): Promise<void> {
  const bytes = Buffer.from(content, 'latin1');
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
