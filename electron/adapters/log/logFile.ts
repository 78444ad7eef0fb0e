import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../files/atomicFile';
import { brokenNameAmong, dropOldCopies } from '../files/brokenCopies';
import { openRegularFileSync } from '../files/readRegularFile';

interface LogFileParts {
  readonly file: string;
  /** Keeps the older half. */
  readonly olderFile: string;
  readonly largestBytes: number;
  /** Reports a problem when the file cannot be written; `cause` is the system's error code. */
  readonly fault: (event: string, cause: string) => void;
}

/**
 * The system's errors for a folder, a pipe without a reader and a socket, and that of `openRegularFileSync` for others.
 */
const notAFileCodes: ReadonlySet<string> = new Set(['EISDIR', 'ENXIO', 'ENODEV', 'ENOTREG']);

/**
 * Appends lines to a file. A line is written before the call returns, so that the last ones survive a crash. Only a
 * regular file is ever written to or waited for; anything else in its place is set aside. Never throws.
 */
export class LogFile {
  private isFailing = false;

  constructor(private readonly parts: LogFileParts) {}

  append(line: string): void {
    try {
      this.makeRoom();
      within(this.opened(), (handle) => appendFileSync(handle, line));
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.parts.fault('log file not written', errorCode(error));
      this.isFailing = true;
    }
  }

  private makeRoom(): void {
    const { file, olderFile, largestBytes } = this.parts;
    if (within(this.opened(), (handle) => fstatSync(handle).size) <= largestBytes) return;
    try {
      this.pastWhatIsNoFile(olderFile, () => renameSync(file, olderFile));
    } catch (error) {
      this.parts.fault('older log not kept', errorCode(error));
      // The log must not fill the disk.
      within(this.opened(), (handle) => ftruncateSync(handle));
    }
  }

  private opened(): number {
    const { file } = this.parts;
    return this.pastWhatIsNoFile(file, () => openOrMake(file));
  }

  private pastWhatIsNoFile<Value>(path: string, work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      const cause = errorCode(error);
      if (!notAFileCodes.has(cause)) throw error;
      renameSync(path, brokenNameAmong(readdirSync(dirname(path)), path));
      this.parts.fault('log file set aside', cause);
      void dropOldCopies(path);
      return work();
    }
  }
}

function openOrMake(file: string): number {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT;
  try {
    return openRegularFileSync(file, flags);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openRegularFileSync(file, flags);
  }
}

function within<Value>(handle: number, work: (handle: number) => Value): Value {
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}
