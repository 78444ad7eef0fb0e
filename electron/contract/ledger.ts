import type { DispositionBlock, DispositionView } from './disposition';
import type { CommandList, Outcome } from './command';

/** What the page of the ledger asks for. */
export interface LedgerQuery {
  /** The beginning of a day, in local time; `null` for today. */
  readonly dayMs: number | null;
  /** Every word in the name, a number or a code, of all days; without a word the day is shown. */
  readonly search: string;
  /** So many pages of calls, the newest first. */
  readonly pages: number;
}

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
  /** How many more the next page brings; 0 when these are all, or all that are shown. */
  readonly more: number;
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

export interface TodayView {
  /** Calls given a disposition since local midnight. */
  readonly dispositions: number;
  /** Of all entries: not yet accepted, confirmed or given up; also what a call did not show, until it does. */
  readonly undelivered: number;
  /** Of today's calls: GWS answered, and the call has not shown it (yet, or ever), or GWS reported an error. */
  readonly unproved: number;
  readonly rejected: number;
  /** Of all entries: given up because they waited too long. */
  readonly expired: number;
}

export interface LedgerCommands {
  /** What it answers may change with `revisions.ledger` of the snapshot, and at midnight. */
  readonly readLedger: { readonly input: LedgerQuery; readonly output: Outcome<LedgerView, never> };
}

export const ledgerCommands: CommandList<LedgerCommands> = {
  readLedger: 'withInput',
};
