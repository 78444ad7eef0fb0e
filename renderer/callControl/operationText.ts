import type { CallControlFailure, CallOperationView, OperationOutcome } from '../../electron/contract/callControl';
import { refusalValues } from '../connection/refusalValues';
import { text, type Text } from '../texts/text';
import { whoText } from '../texts/whoText';
import type { Tone } from '../ui/tone';

export interface OperationText {
  readonly tone: Tone;
  readonly text: Text;
}

/** What a window itself can find out about a press. */
export type ControlProblem =
  | CallControlFailure['code']
  | 'callChanged'
  | 'controlChanged'
  | 'callEnded'
  | 'noConference'
  | 'noLongerOffered'
  | 'mayNotDial'
  | 'callerIdNotOffered'
  | 'badRequest'
  | 'tooFast';

/** What became of an operation; `null` when the call itself shows it. */
export function operationText({
  action,
  outcome,
}: Pick<CallOperationView, 'action' | 'outcome'>): OperationText | null {
  return outcomeText(text(`control.${action}`), outcome);
}

/** What became of a call that the agent began; `null` when there is a call, which shows it. */
export function dialledText(outcome: OperationOutcome): OperationText | null {
  return outcomeText(text('dial.confirm'), outcome);
}

function outcomeText(action: Text, outcome: OperationOutcome): OperationText | null {
  const values = { action };
  switch (outcome.state) {
    case 'waiting':
    case 'sent':
    case 'taken':
      return { tone: 'waiting', text: text(`operation.${outcome.state}`, values) };
    case 'seen':
      return null;
    case 'refused': {
      const { refusal } = outcome;
      const key = refusal.said === null ? 'operation.refusedSilently' : 'operation.refusedSaying';
      return { tone: 'refused', text: text(key, { ...values, ...refusalValues(refusal) }) };
    }
    case 'expired':
      return { tone: 'refused', text: text(`operation.expired.${outcome.cause}`, values) };
    case 'blocked':
      return { tone: 'refused', text: blockedText(action, outcome) };
    case 'unknown':
      return { tone: 'refused', text: text(outcome.wasReread ? 'operation.notDone' : 'operation.unknown', values) };
  }
}

function blockedText(action: Text, { who, refusal }: Extract<OperationOutcome, { readonly state: 'blocked' }>): Text {
  const values = { action, who: whoText(who) };
  if (refusal === null) return text('operation.blocked.notHeld', values);
  const key = refusal.said === null ? 'operation.blocked.refusedSilently' : 'operation.blocked.refusedSaying';
  return text(key, { ...values, ...refusalValues(refusal) });
}

export function controlProblemText(problem: ControlProblem): OperationText {
  return { tone: 'refused', text: text(`controlProblem.${problem}`) };
}
