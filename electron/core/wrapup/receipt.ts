import type { ReceiptProblem } from '../../contract/wrapUp';

/** Tells the agent what a key, the tray or the prompt has just done, for a while. */
export type Receipt =
  | {
      readonly kind: 'disposition';
      readonly id: string;
      readonly callId: string;
      readonly who: string;
      readonly isTimeUp: boolean;
      /** What is told of: the entry and its state. It is told for a while from each change. */
      readonly subject: string;
      readonly sinceMs: number;
    }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ReceiptProblem; readonly sinceMs: number };
