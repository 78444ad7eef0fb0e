import type { Result } from '../kernel/result';
import type { DispositionEntry } from './entry';
import type { KeptRecord } from './recordShelf';

/** One line of the journal: an entry after a change, or what a feature keeps beside the entries. */
export type JournalRecord = DispositionEntry | KeptRecord;

/** Why a choice cannot be saved safely. `inUse`: another Wrapkey has the journal open. */
export type JournalRisk =
  'noKeychain' | 'keychainLocked' | 'keychainSlow' | 'notWritable' | 'diskFull' | 'diskFailed' | 'inUse';

/**
 * `damaged`: some records are lost, the rest is in use. `foreign`: the file is not a journal. `wrongKey`: it is
 * encrypted with another key. `newer`: a later version wrote it.
 */
export type JournalDamage = 'damaged' | 'foreign' | 'wrongKey' | 'newer';

export interface LoadedJournal {
  /** Why writing fails now, or may fail; `null` when all is well. */
  readonly risk: JournalRisk | null;
  /** The unreadable part is kept under this name. */
  readonly setAside: { readonly file: string; readonly cause: JournalDamage } | null;
}

/** The outcome of replacing the whole file. */
export type WrittenAnew =
  | { readonly wasRemoved: false }
  /**
   * What was there before had been deleted, moved or replaced by somebody else. What stood in its place, and was not taken
   * over, is kept under the name `keptAs`; `null`: nothing did, so nothing is missing.
   */
  | { readonly wasRemoved: true; readonly keptAs: string | null };

/** Where entries survive a restart. The last record of an id counts. */
export interface JournalStore {
  /**
   * Passes each record to `take` in the order written, as parsed but unchecked JSON. The program stays responsive
   * between records. May be called again if the journal could not be opened before.
   */
  load(take: (record: unknown) => void): Promise<LoadedJournal>;
  /** Why the last `load` could not open or create the journal. */
  unread(): JournalRisk | null;
  /**
   * Resolves when the record is on disk. A record that cannot be written is kept and written with the next one that
   * can, unless there is no journal at all. `removed`: this and all earlier records may be lost until `rewrite` has
   * written them again.
   */
  append(record: JournalRecord): Promise<Result<null, JournalRisk | 'removed'>>;
  /** Writes what is still to be written, and looks whether all that was written is still there. */
  check(): Promise<Result<null, JournalRisk | 'removed'>>;
  /**
   * Replaces all records by those of `records`, completely or not at all. `records` is called when the write begins,
   * and then includes everything passed to `append` so far. `found`: the records of another journal of this user that
   * stood in the place of a removed one; `records` includes those that nobody here knows.
   */
  rewrite(records: (found: readonly unknown[]) => readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}

/** The key that encrypts the journal and the pending wrap-ups. */
export interface LateKey {
  /** Resolves when the keychain has answered, however late: files that could not be opened may open now. */
  answered(): Promise<void>;
}
