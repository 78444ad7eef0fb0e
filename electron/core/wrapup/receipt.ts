import type { ReceiptProblem } from '../../contract/wrapUp';

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
