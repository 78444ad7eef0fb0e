import type { CommandList, Outcome } from './command';
import type { Refusal } from './disposition';
import type { PastCallView } from './ledger';
import type { CallOutcome } from './words/callOutcome';

/** What is known of earlier calls of the other party of the current call, in one sentence. */
export interface EarlierCallsView {
  readonly callId: string;
  /** Calls that ended before this one began. From the agent's own ledger. */
  readonly total: number;
  /** Those of them that began in the 30 days before it. */
  readonly recent: number;
  /** The newest of them; `null` when there is none. */
  readonly last: {
    readonly atMs: number;
    readonly outcome: CallOutcome;
    /** `null`: it has no code. */
    readonly codeName: string | null;
  } | null;
  /** GWS can be asked for the calls of this contact with all agents. */
  readonly hasContactHistory: boolean;
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

/** A call of the contact, as the server keeps it. */
export interface ContactInteractionView {
  readonly id: string;
  /** GWS's own words; empty when they were not sent. */
  readonly typeId: string;
  readonly state: string;
  /** `null`: unknown. */
  readonly startedAtMs: number | null;
  readonly durationMs: number | null;
  /** The whole note; empty when there is none, or the policy wants no notes. */
  readonly note: string;
}

export type ContactHistoryFailure =
  /** `failed`: GWS could not be asked. `noAnswer`: it was, and no answer came in time. */
  | { readonly code: 'notConnected' | 'failed' | 'noAnswer' }
  | { readonly code: 'refused'; readonly refusal: Refusal }
  /** The call is not on the card any more, or has no contact. */
  | { readonly code: 'notShown' };

export interface EarlierCallsCommands {
  /** Empty when Wrapkey does not know the call any more. The answer can change with the snapshot's `revisions.ledger`. */
  readonly readEarlierCalls: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<EarlierCallsListView, never>;
  };
  /** Asks GWS, which may take long. Newest first. */
  readonly readContactHistory: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<readonly ContactInteractionView[], ContactHistoryFailure>;
  };
}

export const earlierCallsCommands: CommandList<EarlierCallsCommands> = {
  readEarlierCalls: 'withInput',
  readContactHistory: 'withInput',
};
