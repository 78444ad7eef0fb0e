import type { ReconnectCause } from './connection';
import type { CommandList, Outcome } from './command';

/**
 * Why a call cannot be given a disposition now. `notYetAnswered`: it rings in. `neverAnswered`: it only rang. `idUnusable`:
 * the server's id for it cannot stand in an address.
 */
export interface DispositionBlock {
  readonly code:
    'voiceFeatureMissing' | 'readOnlyOnIdle' | 'signedOut' | 'notYetAnswered' | 'neverAnswered' | 'idUnusable';
}

export type SetDispositionFailure =
  DispositionBlock | { readonly code: 'unknownCall' } | { readonly code: 'unknownCode' };

/** What GWS answered when it refused a disposition, or reported of its call. */
export interface Refusal {
  /** `null` when it came by an event. */
  readonly httpStatus: number | null;
  /** Of an event: the error code of T-Server. */
  readonly statusCode: number | null;
  readonly said: string | null;
}

/** The states of design section 4, and `setElsewhere`: the call's user data holds a code that Wrapkey did not send. */
export type DispositionState =
  | 'queued'
  | 'sending'
  | 'uncertain'
  /** Two sends of a released call went unanswered: the agent says whether there is a third. */
  | 'undecided'
  /** It was sent without an answer, and the agent wanted it left at that. */
  | 'left'
  | 'accepted'
  /** GWS answered that it took it, and its live call does not show it. */
  | 'unseen'
  | 'confirmed'
  | 'rejected'
  /** It could not be delivered for as long as the policy allows, and is not tried any more unless the agent says so. */
  | 'expired'
  | 'superseded'
  | 'withdrawn'
  | 'setElsewhere';

export interface DispositionView {
  /** `null` for `setElsewhere`. */
  readonly entryId: string | null;
  readonly callId: string;
  /** `clear`: an undo on a live call that takes the pair out of its user data. `name` is what is taken out. */
  readonly action: 'set' | 'clear';
  /** This choice puts back what had been there before another. */
  readonly isUndo: boolean;
  readonly chosenAtMs: number;
  /** The immutable name of the code, as sent to GWS. */
  readonly name: string;
  readonly displayName: string;
  readonly state: DispositionState;
  /** While it waits: when it goes out, at the earliest. */
  readonly sendsAtMs: number | null;
  /** While it waits for an undo: how long it waits in all. */
  readonly undoMs: number | null;
  /** What it waits for before it is sent, or sent again; `release`: the end of its call. */
  readonly waitingFor: 'undoTime' | 'signIn' | 'connection' | 'nextTry' | 'release' | null;
  /** It can be taken back: not sent yet, or set on a call that is still live. */
  readonly canUndo: boolean;
  /** While it is not delivered: what GWS said last. */
  readonly refusal: Refusal | null;
  /** From the choice to the last proof; `null` while there is none. */
  readonly tookMs: number | null;
  /** GWS answered that it took it. */
  readonly acceptedAtMs: number | null;
  /** An event or a re-read of the call showed it. */
  readonly confirmedAtMs: number | null;
  /** Accepted on a live call, and still to be seen in it. */
  readonly awaitsEcho: boolean;
  /** Accepted on a live call, but no event or re-read showed the value. */
  readonly isEchoMissing: boolean;
  /** Accepted on a live call of a server that never shows codes. */
  readonly isUnprovable: boolean;
  readonly isPossiblyDuplicate: boolean;
  /** How often reports may count it, at most; 1 unless it is possibly a duplicate. */
  readonly mayCount: number;
}

export type DispositionColor = 'green' | 'amber' | 'red' | 'teal' | 'violet' | 'blue' | 'grey';

export interface DispositionCodeNode {
  readonly kind: 'code';
  readonly name: string;
  readonly displayName: string;
  readonly color: DispositionColor | null;
}

export interface DispositionFolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly displayName: string;
  readonly children: readonly DispositionNode[];
}

export type DispositionNode = DispositionCodeNode | DispositionFolderNode;

export type DispositionsView =
  | { readonly state: 'notLoaded' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly cause: ReconnectCause }
  | {
      readonly state: 'loaded';
      readonly source: 'groups' | 'businessAttribute' | 'policy' | 'none';
      readonly nodes: readonly DispositionNode[];
      /** Codes and folders that the server has beside these: more than Wrapkey takes. */
      readonly leftOut: number;
      /** Codes with a name that another one has: only the first of each name is used. */
      readonly repeated: number;
    };

export interface DispositionCommands {
  readonly setDisposition: {
    readonly input: { readonly callId: string; readonly name: string };
    /** `isKept`: written down, so that not even a crash loses it; see the notice `journalAtRisk`. */
    readonly output: Outcome<{ readonly entryId: string; readonly isKept: boolean }, SetDispositionFailure>;
  };
  readonly undoDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'tooLate' }>;
  };
  /** Leaves a choice whose sends went unanswered as it is: it may have arrived, and it is not sent again. */
  readonly leaveDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'notWaiting' }>;
  };
  /** Asks GWS for codes and options again. What is new waits while somebody is choosing: then it is `waiting`. */
  readonly readCodesAgain: {
    readonly input: undefined;
    readonly output: Outcome<{ readonly codes: 'same' | 'changed' | 'waiting' }, { readonly code: 'notRead' }>;
  };
}

export const dispositionCommands: CommandList<DispositionCommands> = {
  setDisposition: 'withInput',
  undoDisposition: 'withInput',
  leaveDisposition: 'withInput',
  readCodesAgain: 'bare',
};
