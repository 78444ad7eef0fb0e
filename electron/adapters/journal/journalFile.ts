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

/** An open file. While it is open, no other file can get the same `dev` and `ino`. */
interface Opened {
  readonly handle: FileHandle;
  readonly dev: bigint;
  readonly ino: bigint;
  /** Its times and last bytes when this process last wrote or read it. */
  traces: string;
}

/** The open file of sealed records. Every method throws the disk's error. Callers call one method at a time. */
export class JournalFile {
  /** `null` after closing, and when the file could not be opened again. */
  private opened: Opened | null = null;
  /**
   * Somebody deleted, moved, emptied or replaced the file. What was written to it may be lost; only `replaceAll`
   * repairs that.
   */
  private isRemoved = false;
  /** The file ends with the last record: no half-written or unfinished one follows. */
  private isEndClean = false;

  private constructor(
    private readonly path: string,
    private readonly key: Buffer,
    private end: JournalEnd,
  ) {}

  /** Opens an existing file that holds whole records up to `end`. */
  static async open(path: string, key: Buffer, end: JournalEnd): Promise<JournalFile> {
    const file = new JournalFile(path, key, end);
    file.opened = await openForWriting(path, end);
    return file;
  }

  /**
   * Adds records, if any, each as JSON. `written`: they and all records before them are on the disk, in the file that
   * has the journal's name.
   */
  async append(records: readonly string[]): Promise<'written' | 'removed'> {
    const { lastNumber } = this.end;
    const lines = records.map((json, index) => sealLine(json, lastNumber + 1 + index, this.key)).join('');
    this.opened ??= await openForWriting(this.path, this.end);
    const { opened } = this;
    if (!(await this.isUnchanged(opened))) return this.removed();
    if (records.length > 0) await this.write(opened, lines, records.length);
    return (await this.isInPlace(opened)) ? 'written' : this.removed();
  }

  /**
   * If the journal was removed, passes what is in its place to `records`, and sets that file aside: it is not this
   * program's to erase.
   */
  async replaceAll(records: (found: readonly unknown[]) => readonly unknown[]): Promise<WrittenAnew> {
    const wasRemoved = !(await this.isUntouched());
    const stray = wasRemoved ? await readStray(this.path, this.key) : null;
    const all = records(stray?.records ?? []);
    const content = await writeJournal(all, this.key);
    // Windows cannot replace an open file by renaming.
    await this.close();
    const aside = wasRemoved ? await setAside(this.path) : null;
    await putInPlace(this.path, content, 'latin1');
    // The new file counts from now on, even if syncing the folder fails.
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
    return (await this.isUnchanged(this.opened)) && (await this.isInPlace(this.opened));
  }

  /** A copy or an editor may have overwritten the file in place. */
  private async isUnchanged(opened: Opened): Promise<boolean> {
    if (this.isRemoved) return false;
    const { size } = await opened.handle.stat();
    if (this.isEndClean ? size !== this.end.length : size < this.end.length) return false;
    const traces = await tracesOf(opened.handle, this.end.length);
    if (traces === opened.traces) return true;
    // A backup or a scanner may have changed only its times.
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

  /** The journal's name still leads to the open file. Costs little compared with the `datasync` before it. */
  private async isInPlace({ dev, ino }: Opened): Promise<boolean> {
    try {
      const there = await stat(this.path, { bigint: true });
      return there.ino === ino && there.dev === dev;
    } catch {
      // Deleted, or in a folder that cannot be entered: the next start would not find it.
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
 * Shows whether somebody has overwritten the file. Setting `mtime` back changes `ctime`; the bytes are for a file
 * system whose clock has not moved since the last record.
 */
async function tracesOf(handle: FileHandle, length: number): Promise<string> {
  const { mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  const start = Math.max(0, length - lastBytes);
  return `${String(mtimeNs)} ${String(ctimeNs)} ${await readPart(handle, start, length)}`;
}

/** The bytes from `start` up to, but not including, `end`, one character per byte. */
async function readPart(handle: FileHandle, start: number, end: number): Promise<string> {
  const bytes = Buffer.alloc(end - start);
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.toString('latin1');
}

/** A nearly full disk may accept a part before it reports an error. */
async function writeAll(handle: FileHandle, content: string, position: number): Promise<void> {
  const bytes = Buffer.from(content, 'latin1');
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
