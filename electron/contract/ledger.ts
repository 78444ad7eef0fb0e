import type { CallNameView } from './call';
import type { ChoiceDraftView } from './choiceDraft';
import type { CommandList, Outcome } from './command';
import type { DispositionBlock, DispositionView } from './disposition';
import type { CallOutcome } from './words/callOutcome';
import type { LedgerQuery } from './words/ledger';

/** Starts of days, in local time. */
export interface LedgerDaysView {
  readonly shownMs: number;
  readonly todayMs: number;
  /** Today, and the days that have a call, newest first. The policy sets how long they are kept. */
  readonly days: readonly { readonly startMs: number; readonly calls: number }[];
}

/** The ledger page: one day's calls, or the calls found across all days. */
export interface LedgerView extends LedgerDaysView {
  /** The search text; empty while a day is shown. */
  readonly search: string;
  /** How many calls the day or the search has in all. */
  readonly total: number;
  /** The first of them, newest first. */
  readonly calls: readonly LedgerCallView[];
  /** How many more the next page brings; 0 on the last page that can be shown. */
  readonly more: number;
}

/** One call, with its choice and the choices before it, or without a code. */
export interface LedgerCallView extends CallNameView {
  readonly callId: string;
  readonly dnis: string | null;
  /** When the newest choice was made; without one, when the call ended. */
  readonly atMs: number;
  /** The choice that counts now; `null`: the call has no code. */
  readonly disposition: DispositionView | null;
  /** How the call went; `null` for one that only its codes tell of. */
  readonly past: PastCallView | null;
  /** A code that was chosen to correct it, and that needs more. */
  readonly draft: ChoiceDraftView | null;
  /** Earlier choices for the same call, oldest first, including withdrawn ones. */
  readonly earlier: readonly DispositionView[];
  /** When its recording was paused and went on, oldest first. */
  readonly recording: readonly RecordingChangeView[];
  /** Why it cannot be corrected now; `null` when it can. */
  readonly block: DispositionBlock | null;
}

export interface PastCallView {
  readonly outcome: CallOutcome;
  /** A call that never began cannot be given a code. */
  readonly isCodable: boolean;
  /** `null` unless the agent talked, and both ends of that are known. */
  readonly talkedMs: number | null;
}

export interface RecordingChangeView {
  readonly change: 'paused' | 'resumed' | 'stopped';
  /** `wrapkey`: by itself, as the policy wants. `elsewhere`: another desktop, the server, or another run of Wrapkey. */
  readonly by: 'agent' | 'wrapkey' | 'elsewhere';
  readonly atMs: number;
  /** False when Wrapkey did not see it happen; it was then before `atMs`. */
  readonly isTimeKnown: boolean;
}

export interface TodayView {
  /** Calls given a disposition since local midnight. */
  readonly dispositions: number;
  /** Of all entries: those not yet accepted, confirmed or given up, and those their call does not show yet. */
  readonly undelivered: number;
  /** Of today's calls: GWS answered, but the call does not show the code, or GWS reported an error. */
  readonly unproved: number;
  readonly rejected: number;
  /** Of all entries: those given up because they waited too long. */
  readonly expired: number;
}

export interface LedgerCommands {
  /** The answer can change with the snapshot's `revisions.ledger`, and at midnight. */
  readonly readLedger: { readonly input: LedgerQuery; readonly output: Outcome<LedgerView, never> };
}

export const ledgerCommands: CommandList<LedgerCommands> = {
  readLedger: 'withInput',
};
