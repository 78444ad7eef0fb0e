import type { CommandList, Outcome } from './command';
import type { Refusal } from './disposition';
import type { CallAction, CallActionInput } from './words/callControl';

/** Why nothing was sent: it waited too long, the call no longer allowed it, or there was no connection. */
export type NotSentCause = 'tooLate' | 'notPossible' | 'notConnected';

/** What became of something that happens now or not at all. */
export type OperationOutcome =
  /** Its turn has not come. */
  | { readonly state: 'waiting' }
  | { readonly state: 'sent' }
  /** An event or a re-read shows the result. */
  | { readonly state: 'seen' }
  /** GWS took it, and nothing shows it yet: it waits for another person. */
  | { readonly state: 'taken' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'expired'; readonly cause: NotSentCause }
  /** Nothing was sent, because this caller could not be put on hold first. `refusal`: what GWS said to that. */
  | { readonly state: 'blocked'; readonly who: string; readonly refusal: Refusal | null }
  /** Nothing shows the result. `wasReread`: the call was read again, and GWS has not done it. */
  | { readonly state: 'unknown'; readonly wasReread: boolean };

export interface CallOperationView {
  readonly id: string;
  readonly action: Exclude<CallAction, 'backToCaller'>;
  readonly outcome: OperationOutcome;
}

export interface CallControlView {
  /** What the server allows for this call now and the agent may do, in the order of `callActions`. */
  readonly actions: readonly CallAction[];
  /** The newest operation on this call; `null` when there was none. */
  readonly operation: CallOperationView | null;
}

/** What holds for every call. */
export interface CallOptionsView {
  /** A call is hung up only after a question. */
  readonly asksBeforeHangUp: boolean;
}

/** `underWay`: the same is already asked for. `notOffered`: the server does not allow it for this call now. */
export type CallControlFailure = {
  readonly code: 'unknownCall' | 'notOffered' | 'notConnected' | 'underWay' | 'notANumber';
};

export interface CallControlCommands {
  /** Asks for it once; the call's `control.operation` shows what becomes of it. It is never repeated. */
  readonly controlCall: {
    readonly input: { readonly callId: string } & CallActionInput;
    readonly output: Outcome<null, CallControlFailure>;
  };
}

export const callControlCommands: CommandList<CallControlCommands> = { controlCall: 'withInput' };
