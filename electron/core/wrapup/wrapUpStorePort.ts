import type { Result } from '../kernel/result';
import type { JournalRisk, WrittenAnew } from '../outbox/journalPort';

/** Where pending wrap-ups survive a restart. Records hold who called, so they are stored encrypted or not at all. */
export interface WrapUpStore {
  /** May be called again if reading failed before; until then the file on disk is not overwritten. */
  load(): Promise<{
    /** Parsed but unchecked JSON. */
    readonly records: readonly unknown[];
    /** The unreadable file is kept under this name; `null` when it could be read. */
    readonly setAside: string | null;
  }>;
  /** Why the last `load` could not read the file. */
  unread(): JournalRisk | null;
  /** Takes the whole list each time; resolves when it is on disk. */
  save(records: readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}
