import type { Result } from './result';

/** A list that survives a restart, encrypted or not at all. */
export interface RecordsStore {
  /** Until this has read the file, `save` does not overwrite it. */
  load(): Promise<{
    /** Parsed but unchecked JSON. */
    readonly records: readonly unknown[];
    /** The unreadable file is kept under this name; `null` when it could be read. */
    readonly setAside: string | null;
  }>;
  /** Why the last `load` could not read the file; a word for the log. */
  unread(): string | null;
  /** Takes the whole list each time; resolves when it is on disk. */
  save(records: readonly unknown[]): Promise<Result<unknown, string>>;
}
