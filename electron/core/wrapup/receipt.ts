import type { KeyedCallAction } from '../../contract/words/keys';
import type { CallControlFailure } from '../callControl/callControl';
import type { ChooseFailure } from '../choiceDrafts/choiceDrafts';
import type { OperationProgress } from '../operations/operationState';

/** Why a key or a menu entry did nothing. */
export type ReceiptProblem =
  | { readonly code: 'noCodeOnKey'; readonly digit: number; readonly who: string }
  /** Neither the prompt nor the card shows a call. */
  | { readonly code: 'noCall' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'noMoreTime'; readonly who: string }
  /** Another call has just come to the front, and the key may have been meant for the previous one. */
  | { readonly code: 'callChanged'; readonly who: string }
  /** The same for a key that controls the call. */
  | { readonly code: 'pressedTooSoon'; readonly who: string }
  | { readonly code: 'tooLate'; readonly who: string; readonly displayName: string }
  | {
      readonly code: 'notSet';
      readonly who: string;
      readonly displayName: string;
      readonly cause: ChooseFailure['code'];
    }
  /** The call could not be controlled. */
  | {
      readonly code: 'notControlled';
      readonly who: string;
      readonly action: KeyedCallAction;
      readonly cause: CallControlFailure['code'];
    }
  /** The agent's state could not be asked for. */
  | {
      readonly code: 'stateNotAsked';
      readonly cause: 'notConnected' | 'notAllowed' | 'notOffered' | 'underWay' | 'notANumber';
    }
  | { readonly code: 'afterCallNotChosen'; readonly cause: 'noCall' | 'notAllowed' | 'notOffered' | 'notSaved' };

/**
 * What a press that is not enough to hang up tells the agent. `first`: to press again, or to hold the key. `again`: the
 * press may have been the key repeating itself, so another one is needed. `repeat`: nothing new, the key is still down.
 */
export type HangUpAsking = 'first' | 'again' | 'repeat';

/** A short message about what a key, the tray or the prompt has just done. */
export type Receipt =
  | {
      readonly kind: 'disposition';
      readonly id: string;
      readonly callId: string;
      readonly who: string;
      readonly isTimeUp: boolean;
      /** The entry and its state. Each change shows the message for its full time again. */
      readonly subject: string;
      readonly sinceMs: number;
    }
  /** Something was asked for a call. */
  | {
      readonly kind: 'control';
      readonly id: string;
      readonly callId: string;
      readonly who: string;
      readonly action: KeyedCallAction;
      readonly operationId: string;
      readonly progress: OperationProgress;
      readonly sinceMs: number;
    }
  /** The key that hangs up was pressed, and has to be pressed once more, or held. */
  | {
      readonly kind: 'hangUp';
      readonly id: string;
      readonly callId: string;
      readonly who: string;
      /** The newest press may have been the key repeating itself. */
      readonly isUnclear: boolean;
      readonly sinceMs: number;
    }
  /** Another state was asked for the agent. `subject`: the request and how far it is. */
  | { readonly kind: 'agentState'; readonly id: string; readonly subject: string; readonly sinceMs: number }
  /** What comes after the call was chosen. */
  | { readonly kind: 'afterCall'; readonly id: string; readonly sinceMs: number }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ReceiptProblem; readonly sinceMs: number };
