import type { DispositionEntry } from './entry';
import type { Result } from '../kernel/result';

/** Why a choice cannot be written down safely. `inUse`: another Wrapkey has the journal open. */
export type JournalRisk =
  'noKeychain' | 'keychainLocked' | 'keychainSlow' | 'notWritable' | 'diskFull' | 'diskFailed' | 'inUse';

/** `damaged`: some records; the rest is in use. `foreign`: no journal. `wrongKey`: sealed with another key. `newer`: of a later version. */
export type JournalDamage = 'damaged' | 'foreign' | 'wrongKey' | 'newer';

export interface LoadedJournal {
  /** Why nothing, or perhaps nothing, can be written now. */
  readonly risk: JournalRisk | null;
  /** What could not be read is kept under this name. */
  readonly setAside: { readonly file: string; readonly cause: JournalDamage } | null;
}

/** Everything was written in the place of what was there. */
export interface WrittenAnew {
  /** What was there before had been deleted, moved or replaced by somebody else. */
  readonly wasRemoved: boolean;
}

/** Where entries survive. A record is the whole entry after a change; the last one of an id counts. */
export interface JournalStore {
  /**
   * Hands over what is there in the order in which it was written, as parsed JSON, nothing checked. The program goes on
   * between the records. Once more when it could not be opened before.
   */
  load(take: (record: unknown) => void): Promise<LoadedJournal>;
  /** Why the last `load` could not open what is there, or make it. */
  unread(): JournalRisk | null;
  /**
   * Resolves when the record is on the disk. One that cannot be put there is remembered, and written with the next that
   * can, unless there is no journal to write at all. `removed`: nobody can tell whether this and all earlier records will
   * be found again, until `rewrite` has put them all down.
   */
  append(entry: DispositionEntry): Promise<Result<null, JournalRisk | 'removed'>>;
  /**
   * Puts what `records` gives in the place of all records, whole or not at all. It is asked when it is its turn, and then
   * gives all that was handed to `append` by then.
   */
  rewrite(records: () => readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}

/** The key of the journal and of the pending wrap-ups. */
export interface LateKey {
  /** Resolves when the keychain has answered, however late: what could not be opened before may be opened now. */
  answered(): Promise<void>;
}
