import type { AgentStateView } from '../../electron/contract/agentState';
import type { DispositionView } from '../../electron/contract/disposition';
import type { PromptView, ReceiptProblem, ReceiptView } from '../../electron/contract/wrapUp';
import { statusText } from '../dispositions/statusText';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';
import { actionReceiptText } from './actionReceiptText';

type DispositionReceipt = Extract<ReceiptView, { readonly kind: 'disposition' }>;

/** The parts of a receipt. It reads: who, lead, **name**: states. */
export interface ReceiptText {
  readonly tone: Tone;
  /** The words before the name; `null` when there are none. */
  readonly lead: Text | null;
  /** The label of the code; empty when the sentence needs none. */
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
    case 'callChanged':
    case 'pressedTooSoon':
      return text(`prompt.problem.${problem.code}`);
    case 'noMoreTime':
      return text('prompt.refused.noMoreTime');
    case 'tooLate':
      return text('prompt.problem.tooLate', { code: problem.displayName });
    case 'notSet':
      return text(`problem.${problem.cause}`);
    case 'notControlled':
      return text(`controlProblem.${problem.cause}`);
    case 'stateNotAsked':
      return text(`agentStateProblem.${problem.cause}`);
    case 'afterCallNotChosen':
      return text(`afterCallProblem.${problem.cause}`);
  }
}

function dispositionText(receipt: DispositionReceipt, isCallOver: boolean, nowMs: number): ReceiptText {
  const { tone, state, details, countdown } = statusText(receipt.disposition, isCallOver, nowMs);
  return {
    tone,
    lead: receipt.isTimeUp ? text('prompt.timeUpLead') : null,
    name: receipt.disposition.displayName,
    // When all is well the state is enough: a receipt is read in passing.
    states: tone === 'good' ? [state] : [state, ...details],
    countdown,
  };
}

export interface ReceiptContext {
  readonly isCallOver: boolean;
  readonly agentState: AgentStateView | null;
  /** The mandatory fields of its call that are empty. */
  readonly lacking: readonly string[];
  readonly nowMs: number;
}

export function receiptText(receipt: ReceiptView, context: ReceiptContext): ReceiptText {
  const { isCallOver, agentState, lacking, nowMs } = context;
  switch (receipt.kind) {
    case 'disposition':
      return dispositionText(receipt, isCallOver, nowMs);
    case 'problem':
      return problemText(receipt);
    case 'control':
    case 'hangUp':
    case 'agentState':
    case 'afterCall': {
      const { tone, text: said } = actionReceiptText(receipt, agentState);
      // Once the call has ended they cannot be filled any more.
      const isWarned = receipt.kind === 'hangUp' && lacking.length > 0;
      const states = isWarned ? [said, text('control.lacking', { fields: lacking.join(', ') })] : [said];
      return { tone, lead: null, name: '', states, countdown: null };
    }
  }
}

function problemText(receipt: Extract<ReceiptView, { readonly kind: 'problem' }>): ReceiptText {
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

/** The caller that a receipt is about; `null` when it is not about a call. */
export function receiptWho(receipt: ReceiptView): string | null {
  switch (receipt.kind) {
    case 'disposition':
    case 'control':
    case 'hangUp':
      return receipt.who;
    case 'agentState':
    case 'afterCall':
      return null;
    case 'problem':
      return 'who' in receipt.problem ? receipt.problem.who : null;
  }
}

/**
 * The choices whose receipt disappeared because the prompt asks about their call again. They must be announced, because
 * otherwise the receipt would be the last thing that a screen reader said.
 */
export function takenBack(before: readonly ReceiptView[], prompt: PromptView): readonly TakenBack[] {
  return before.flatMap((old) => {
    if (old.kind !== 'disposition' || prompt.receipts.some(({ id }) => id === old.id)) return [];
    const again = prompt.wrapUps.find(({ callId }) => callId === old.disposition.callId);
    if (again === undefined) return [];
    const isTheSame = again.disposition !== null && again.disposition.entryId === old.disposition.entryId;
    // An older choice may count for the call now; the receipt's own choice was still taken back.
    const disposition = isTheSame ? again.disposition : { ...old.disposition, state: 'withdrawn' as const };
    return [{ who: old.who, disposition }];
  });
}

/** The newest choice that can be taken back. */
export function newestUndoable(receipts: readonly ReceiptView[]): DispositionReceipt | null {
  const choices = receipts.filter((receipt) => receipt.kind === 'disposition');
  return choices.filter(({ disposition }) => disposition.canUndo).at(-1) ?? null;
}
