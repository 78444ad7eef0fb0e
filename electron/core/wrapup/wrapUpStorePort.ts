import type { JournalRisk, WrittenAnew } from '../outbox/journalPort';
import type { Result } from '../kernel/result';

/** Where pending wrap-ups survive a restart. Records hold who called, so they are kept sealed or not at all. */
export interface WrapUpStore {
  /** Once more when it could not be read before; what is on the disk is not written over meanwhile. */
  load(): Promise<{
    /** Parsed JSON, nothing checked. */
    readonly records: readonly unknown[];
    /** The file could not be read and was set aside under this name. */
    readonly setAside: string | null;
  }>;
  /** Why the last `load` could not read what is there. */
  unread(): JournalRisk | null;
  /** The whole list each time; resolves when it is on the disk. */
  save(records: readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}
