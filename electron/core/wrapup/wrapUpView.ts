import type { PromptView, ReceiptView, WrapUpView } from '../../contract/wrapUp';
import type { Parts } from '../calls/parts';
import { rightsOf } from '../dispositions/agentRights';
import { displayNameOf } from '../dispositions/codeTree';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import { dispositionOf, type DispositionViewState } from '../outbox/dispositionView';
import type { Receipt } from './receipt';
import type { WrapUp } from './wrapUp';
import { frontWrapUp, isMandatory, pendingWrapUps, promptedWrapUps, type WrapUpQuestionState } from './wrapUpQuestions';
import { wrapUpRules } from './wrapUpRules';

type WrapUpViewState = WrapUpQuestionState & DispositionViewState;

export function pendingViews(state: WrapUpViewState, steadyNowMs: number, parts: Parts): readonly WrapUpView[] {
  return pendingWrapUps(state).flatMap(
    (wrapUp) => parts.read('wrap-up', () => wrapUpView(state, wrapUp, steadyNowMs), null) ?? [],
  );
}

/** What the prompt shows; `null` when there is neither a question nor a message. */
export function promptView(state: WrapUpViewState, pending: readonly WrapUpView[]): PromptView | null {
  if (state.agent === null) return null;
  const prompted = new Set(promptedWrapUps(state).map((wrapUp) => wrapUp.callId));
  const wrapUps = pending.filter((wrapUp) => prompted.has(wrapUp.callId));
  const receipts = state.receipts.flatMap((receipt) => {
    // Asked about again because the choice was undone or refused; the card itself shows that.
    const isAsked = receipt.kind === 'disposition' && prompted.has(receipt.callId);
    return isAsked ? [] : (receiptView(state, receipt) ?? []);
  });
  if (wrapUps.length === 0 && receipts.length === 0) return null;
  return { frontCallId: frontWrapUp(state)?.callId ?? null, wrapUps, receipts };
}

function wrapUpView(state: WrapUpViewState, wrapUp: WrapUp, steadyNowMs: number): WrapUpView {
  return {
    callId: wrapUp.callId,
    who: wrapUp.who,
    callType: wrapUp.callType,
    dnis: wrapUp.dnis,
    startedAtMs: wrapUp.startedAtMs,
    endedAtMs: wrapUp.endedAtMs,
    state: wrapUp.state === 'asking' ? 'asking' : 'later',
    isMandatory: isMandatory(state),
    clock: clockView(state, wrapUp, steadyNowMs),
    likely: wrapUp.likely ?? [],
    disposition: dispositionOf(state, wrapUp.callId),
    block: dispositionBlock(endedCall, rightsOf(state)),
  };
}

function clockView(state: WrapUpViewState, { clock }: WrapUp, steadyNowMs: number): WrapUpView['clock'] {
  const { time } = wrapUpRules(state.policy.wrapUp, state.agent?.gwsSettings ?? null);
  if (clock === null || time === null) return null;
  const { codeAtEnd } = time;
  return {
    remainingMs: Math.max(0, clock.endsAtMs - steadyNowMs),
    totalMs: clock.totalMs,
    extensionMs: time.extensionMs,
    extensionsLeft: clock.extensionsLeft,
    codeAtEnd: codeAtEnd === null ? null : displayNameOf(state.codes, codeAtEnd),
  };
}

function receiptView(state: WrapUpViewState, receipt: Receipt): ReceiptView | null {
  if (receipt.kind === 'problem') return { kind: 'problem', id: receipt.id, problem: receipt.problem };
  const disposition = dispositionOf(state, receipt.callId);
  if (disposition === null) return null;
  const { id, who, isTimeUp } = receipt;
  return { kind: 'disposition', id, who, isTimeUp, disposition };
}
