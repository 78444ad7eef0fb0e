import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { putInPlace } from '../files/replaceFile';
import { syncFolder } from '../files/syncFolder';
import { writeJournal } from './journalFormat';
import { sealLine } from './sealedLines';

/** Where the next record goes. */
export interface JournalEnd {
  readonly length: number;
  readonly lastNumber: number;
}

/** The open file of sealed records. Everything throws what the disk says; whoever calls it calls one thing at a time. */
export class JournalFile {
  /** `null` after it was closed, and when it could not be opened again: the next write tries once more. */
  private handle: FileHandle | null = null;
  /** Nothing stands behind the last record: not the half of one that could not be written, nor one that was never finished. */
  private isEndClean = false;

  constructor(
    private readonly file: string,
    private readonly key: Buffer,
    private end: JournalEnd,
  ) {}

  /** Adds records, each as JSON. On the disk when it resolves. */
  async append(records: readonly string[]): Promise<void> {
    const { length, lastNumber } = this.end;
    const lines = records.map((json, index) => sealLine(json, lastNumber + 1 + index, this.key)).join('');
    const handle = await this.opened();
    if (!this.isEndClean) await handle.truncate(length);
    this.isEndClean = false;
    await writeAll(handle, lines, length);
    await handle.datasync();
    this.isEndClean = true;
    this.end = { length: length + lines.length, lastNumber: lastNumber + records.length };
  }

  async replaceAll(records: readonly unknown[]): Promise<void> {
    const content = await writeJournal(records, this.key);
    // Windows renames onto no file that is open.
    await this.close();
    await putInPlace(this.file, content, 'latin1');
    // The file is this one now, whether the folder can be made to keep that or not.
    this.end = { length: content.length, lastNumber: records.length };
    this.isEndClean = true;
    await syncFolder(dirname(this.file));
  }

  async close(): Promise<void> {
    const { handle } = this;
    this.handle = null;
    await handle?.close();
  }

  private async opened(): Promise<FileHandle> {
    this.handle ??= await open(this.file, 'r+');
    return this.handle;
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
