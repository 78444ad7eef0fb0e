import type { DispositionBlock } from './failures';
import type { DispositionView } from './snapshot';

/** Beginnings of days, in local time. */
export interface LedgerDaysView {
  readonly shownMs: number;
  readonly todayMs: number;
  /** Days with a choice, and today, newest first. The policy says for how long they are kept. */
  readonly days: readonly { readonly startMs: number; readonly calls: number }[];
}

/** The page of the ledger: the calls of a day, or what was found in all days. */
export interface LedgerView extends LedgerDaysView {
  /** What is looked for; empty while a day is shown. */
  readonly search: string;
  /** So many there are, of that day or found. */
  readonly total: number;
  /** The first of them, the newest choice first. */
  readonly calls: readonly LedgerCallView[];
  /** How many more `showMoreOfLedger` shows; 0 when these are all. */
  readonly more: number;
}

export interface OutboxView {
  readonly entries: readonly OutboxEntryView[];
  /** Choices that wait for another agent, or another server, of this machine's user: only their number is anybody's business. */
  readonly ofOthers: number;
}

/** A choice that waits, or one that was given up because it waited too long. */
export interface OutboxEntryView {
  readonly callId: string;
  readonly who: string;
  readonly dnis: string | null;
  readonly disposition: DispositionView;
  /** Sends so far. */
  readonly attempts: number;
  /** When it is tried, or looked for, the next time; `null` when that depends on something else, see `waitingFor`. */
  readonly nextTryAtMs: number | null;
  /** When it is given up; `null` when it has been. */
  readonly expiresAtMs: number | null;
}

/** One call: what was chosen, and what it was changed from. */
export interface LedgerCallView {
  readonly callId: string;
  readonly who: string;
  readonly dnis: string | null;
  readonly chosenAtMs: number;
  /** What counts now. */
  readonly disposition: DispositionView;
  /** Earlier choices for the same call, oldest first; withdrawn ones too. */
  readonly earlier: readonly DispositionView[];
  /** Why it cannot be corrected now; `null` when it can. */
  readonly block: DispositionBlock | null;
}
