import type { AgentStateView } from '../../electron/contract/agentState';
import type { ReceiptView } from '../../electron/contract/wrapUp';
import { askedText, stateText } from '../agentState/agentStateText';
import { operationText } from '../callControl/operationText';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';

export type ActionReceipt = Extract<ReceiptView, { readonly kind: 'control' | 'hangUp' | 'agentState' | 'afterCall' }>;

export interface ActionReceiptText {
  readonly tone: Tone;
  readonly text: Text;
}

/** What a key or the tray has done to a call or to the agent's state. */
export function actionReceiptText(receipt: ActionReceipt, agentState: AgentStateView | null): ActionReceiptText {
  switch (receipt.kind) {
    case 'control':
      return operationText(receipt) ?? { tone: 'good', text: text(`prompt.done.${receipt.action}`) };
    case 'hangUp':
      return { tone: 'waiting', text: text(`prompt.hangUp.${receipt.isUnclear ? 'again' : receipt.press}`) };
    case 'agentState':
      return stateReceiptText(agentState);
    case 'afterCall':
      return { tone: 'good', text: afterCallText(agentState) };
  }
}

function stateReceiptText(agentState: AgentStateView | null): ActionReceiptText {
  if (agentState === null) return { tone: 'refused', text: text('agentState.Unknown') };
  const { asked, now } = agentState;
  const said = asked === null ? null : askedText(asked);
  return said === null ? { tone: 'good', text: stateText(now) } : { tone: said.tone, text: said.whole };
}

function afterCallText(agentState: AgentStateView | null): Text {
  const stateId = agentState?.afterCall.stateId ?? null;
  const choice = agentState?.choices.find((one) => one.stateId === stateId);
  return text('prompt.afterCall', { state: choice === undefined ? text('afterCall.nothing') : stateText(choice) });
}
