import type { SetDispositionFailure } from '../outbox/chooseDisposition';

/** Why a key or a menu entry did nothing. */
export type ReceiptProblem =
  | { readonly code: 'noCodeOnKey'; readonly digit: number; readonly who: string }
  /** Neither the prompt nor the card shows a call. */
  | { readonly code: 'noCall' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'noMoreTime'; readonly who: string }
  /** Another call has just come to the front, and the key may have been meant for the previous one. */
  | { readonly code: 'callChanged'; readonly who: string }
  | { readonly code: 'tooLate'; readonly who: string; readonly displayName: string }
  | {
      readonly code: 'notSet';
      readonly who: string;
      readonly displayName: string;
      readonly cause: SetDispositionFailure['code'];
    };

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
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ReceiptProblem; readonly sinceMs: number };
