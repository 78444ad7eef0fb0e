import type { CommandList, Outcome } from './command';
import type { ReconnectCause } from './connection';

/**
 * Why a call cannot be given a disposition now. `notYetAnswered`: it is still ringing. `neverAnswered`: it ended while
 * ringing. `idUnusable`: the server's id for it cannot be part of an address.
 */
export interface DispositionBlock {
  readonly code:
    'voiceFeatureMissing' | 'readOnlyOnIdle' | 'signedOut' | 'notYetAnswered' | 'neverAnswered' | 'idUnusable';
}

export type SetDispositionFailure =
  DispositionBlock | { readonly code: 'unknownCall' } | { readonly code: 'unknownCode' };

/** `needsMore`: it is kept as a draft (`ChoiceDraftView`) until what the policy wants for this code is there. */
export type ChooseFailure = SetDispositionFailure | { readonly code: 'needsMore' };

/** What GWS answered when it refused a disposition, or the error it reported for the call. */
export interface Refusal {
  /** `null` when it came as an event. */
  readonly httpStatus: number | null;
  /** T-Server's error code, when it came as an event. */
  readonly statusCode: number | null;
  readonly said: string | null;
}

/** The states of design section 4, and `setElsewhere`: the call's user data holds a code that Wrapkey did not send. */
export type DispositionState =
  | 'queued'
  | 'sending'
  | 'uncertain'
  /** Two sends of a released call went unanswered: the agent decides whether to send a third. */
  | 'undecided'
  /** It was sent without an answer, and the agent chose not to send it again. */
  | 'left'
  | 'accepted'
  /** GWS accepted it, but the live call does not show it. */
  | 'unseen'
  | 'confirmed'
  | 'rejected'
  /** It could not be delivered within the time the policy allows, and is only tried again when the agent asks. */
  | 'expired'
  | 'superseded'
  | 'withdrawn'
  | 'setElsewhere';

export interface DispositionView {
  /** `null` for `setElsewhere`. */
  readonly entryId: string | null;
  readonly callId: string;
  /** `clear` undoes a choice on a live call by removing the pair from its user data; `name` is the code removed. */
  readonly action: 'set' | 'clear';
  /** This choice restores what the call had before another choice. */
  readonly isUndo: boolean;
  readonly chosenAtMs: number;
  /** The immutable name of the code, as sent to GWS. */
  readonly name: string;
  readonly displayName: string;
  readonly state: DispositionState;
  /** While it waits: the earliest time it goes out. */
  readonly sendsAtMs: number | null;
  /** While it waits for an undo: the length of the whole wait. */
  readonly undoMs: number | null;
  /** What it waits for before it is sent, or sent again; `release`: the end of its call. */
  readonly waitingFor: 'undoTime' | 'signIn' | 'connection' | 'nextTry' | 'release' | null;
  /** It can be taken back: not sent yet, or set on a call that is still live. */
  readonly canUndo: boolean;
  /** Until it is delivered: GWS's latest refusal. */
  readonly refusal: Refusal | null;
  /** From the choice to the latest proof; `null` without one. */
  readonly tookMs: number | null;
  /** GWS accepted it. */
  readonly acceptedAtMs: number | null;
  /** An event or a re-read of the call showed it. */
  readonly confirmedAtMs: number | null;
  /** Accepted on a live call that has not shown it yet. */
  readonly awaitsEcho: boolean;
  /** Accepted on a live call, but no event or re-read showed the value. */
  readonly isEchoMissing: boolean;
  /** Accepted on a live call of a server that never shows codes. */
  readonly isUnprovable: boolean;
  readonly isPossiblyDuplicate: boolean;
  /** The most times that reports may count it; 1 unless it may be a duplicate. */
  readonly mayCount: number;
}

export type DispositionColor = 'green' | 'amber' | 'red' | 'teal' | 'violet' | 'blue' | 'grey';

export interface DispositionCodeNode {
  readonly kind: 'code';
  readonly name: string;
  readonly displayName: string;
  readonly color: DispositionColor | null;
  /** The policy wants more before it is set, see `ChoiceDraftView`. */
  readonly asksMore: boolean;
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
      /** Codes and folders on the server beyond Wrapkey's limit. */
      readonly leftOut: number;
      /** Codes that share a name with another; only the first of each name is used. */
      readonly repeated: number;
    };

export interface DispositionCommands {
  readonly setDisposition: {
    readonly input: { readonly callId: string; readonly name: string };
    /** `isKept`: it is on disk and survives a crash; see the notice `journalAtRisk`. */
    readonly output: Outcome<{ readonly entryId: string; readonly isKept: boolean }, ChooseFailure>;
  };
  readonly undoDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'tooLate' }>;
  };
  /** Does not send an unanswered choice again; it may have arrived. */
  readonly leaveDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'notWaiting' }>;
  };
  /** Reads codes and options from GWS again. New ones wait while somebody is choosing; the answer is then `waiting`. */
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
