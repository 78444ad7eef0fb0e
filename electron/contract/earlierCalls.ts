import type { CommandList, Outcome } from './command';
import type { PastCallView } from './ledger';
import type { CallOutcome } from './words/callOutcome';

/** What the agent's own ledger knows of the other party of the current call, in one sentence. */
export interface EarlierCallsView {
  readonly callId: string;
  /** Calls that ended before this one began; at least one. */
  readonly total: number;
  /** Those of them that began in the 30 days before it. */
  readonly recent: number;
  /** The newest of them. */
  readonly last: {
    readonly atMs: number;
    readonly outcome: CallOutcome;
    /** `null`: it has no code. */
    readonly codeName: string | null;
  };
}

export interface EarlierCallView {
  readonly callId: string;
  /** When it ended. */
  readonly atMs: number;
  readonly past: PastCallView;
  /** `null`: it has no code. */
  readonly codeName: string | null;
  /** The first line of the agent's note; empty when there is none, or the policy wants no notes. */
  readonly note: string;
}

export interface EarlierCallsListView {
  readonly total: number;
  /** The newest of them, newest first. */
  readonly calls: readonly EarlierCallView[];
}

export interface EarlierCallsCommands {
  /** Empty when Wrapkey does not know the call any more. The answer can change with the snapshot's `revisions.ledger`. */
  readonly readEarlierCalls: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<EarlierCallsListView, never>;
  };
}

export const earlierCallsCommands: CommandList<EarlierCallsCommands> = { readEarlierCalls: 'withInput' };
