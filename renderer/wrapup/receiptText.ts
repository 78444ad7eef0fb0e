import type { DispositionView } from '../../electron/contract/disposition';
import type { PromptView, ReceiptProblem, ReceiptView } from '../../electron/contract/wrapUp';
import { statusText } from '../dispositions/statusText';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

type DispositionReceipt = Extract<ReceiptView, { readonly kind: 'disposition' }>;

/** What a receipt says. It reads: who, lead, **name**: states. */
export interface ReceiptText {
  readonly tone: Tone;
  /** Before the name; `null` when nothing has to be said there. */
  readonly lead: Text | null;
  /** The label of the code; empty when the sentence says all. */
  readonly name: string;
  readonly states: readonly Text[];
  /** Changes every second, so it is shown but never announced. */
  readonly countdown: Text | null;
}

export interface TakenBack {
  readonly who: string;
  readonly disposition: DispositionView;
}

function problemSentence(problem: ReceiptProblem): Text {
  switch (problem.code) {
    case 'noCodeOnKey':
      return text('prompt.problem.noCodeOnKey', { digit: problem.digit });
    case 'noCall':
    case 'nothingToUndo':
      return text(`prompt.problem.${problem.code}`);
    case 'noMoreTime':
      return text('prompt.refused.noMoreTime');
    case 'callChanged':
      return text('prompt.problem.callChanged');
    case 'tooLate':
      return text('prompt.problem.tooLate', { code: problem.displayName });
    case 'notSet':
      return text(`problem.${problem.cause}`);
  }
}

function dispositionText(receipt: DispositionReceipt, isCallOver: boolean, nowMs: number): ReceiptText {
  const { tone, state, details, countdown } = statusText(receipt.disposition, isCallOver, nowMs);
  return {
    tone,
    lead: receipt.isTimeUp ? text('prompt.timeUpLead') : null,
    name: receipt.disposition.displayName,
    // When all is well, the word is enough: the receipt is read in passing.
    states: tone === 'good' ? [state] : [state, ...details],
    countdown,
  };
}

export function receiptText(receipt: ReceiptView, isCallOver: boolean, nowMs: number): ReceiptText {
  if (receipt.kind === 'disposition') return dispositionText(receipt, isCallOver, nowMs);
  const sentence = problemSentence(receipt.problem);
  const { problem } = receipt;
  return {
    tone: problem.code === 'nothingToUndo' ? 'neutral' : 'refused',
    lead: null,
    name: problem.code === 'notSet' ? problem.displayName : '',
    states: problem.code === 'notSet' ? [text('problem.notSet'), sentence] : [sentence],
    countdown: null,
  };
}

/** The call that a receipt is about; `null` when it is about none. */
export function receiptWho(receipt: ReceiptView): string | null {
  if (receipt.kind === 'disposition') return receipt.who;
  return 'who' in receipt.problem ? receipt.problem.who : null;
}

/**
 * The choices whose receipt has gone because their call is asked about again. Nothing else says so: a receipt that was
 * read out would be the last word.
 */
export function takenBack(before: readonly ReceiptView[], prompt: PromptView): readonly TakenBack[] {
  return before.flatMap((old) => {
    if (old.kind !== 'disposition' || prompt.receipts.some(({ id }) => id === old.id)) return [];
    const again = prompt.wrapUps.find(({ callId }) => callId === old.disposition.callId);
    if (again === undefined) return [];
    const isTheSame = again.disposition !== null && again.disposition.entryId === old.disposition.entryId;
    // What counts for the call now may be an older choice; the one of the receipt was taken back all the same.
    const disposition = isTheSame ? again.disposition : { ...old.disposition, state: 'withdrawn' as const };
    return [{ who: old.who, disposition }];
  });
}

/** The newest choice that can be taken back. */
export function newestUndoable(receipts: readonly ReceiptView[]): DispositionReceipt | null {
  const choices = receipts.filter((receipt) => receipt.kind === 'disposition');
  return choices.filter(({ disposition }) => disposition.canUndo).at(-1) ?? null;
}
