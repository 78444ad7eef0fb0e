import type { PromptView, ReceiptView, WrapUpView } from '../../contract/wrapUp';
import { allows } from '../callControl/callRules';
import { findCall } from '../calls/callList';
import { recordedName } from '../calls/callName';
import type { Parts } from '../calls/parts';
import type { CallFacts } from '../choiceDrafts/callFacts';
import { choiceDraftView, type ChoiceDraftViewState } from '../choiceDrafts/choiceDraftView';
import { rightsOf } from '../dispositions/agentRights';
import { displayNameOf } from '../dispositions/codeTree';
import { dispositionBlock, endedCall } from '../dispositions/dispositionBlock';
import { dispositionOf, type DispositionViewState } from '../outbox/dispositionView';
import type { Receipt } from './receipt';
import type { WrapUp } from './wrapUp';
import { frontWrapUp, isMandatory, pendingWrapUps, promptedWrapUps, type WrapUpQuestionState } from './wrapUpQuestions';
import { wrapUpRules } from './wrapUpRules';

type WrapUpViewState = WrapUpQuestionState & DispositionViewState & ChoiceDraftViewState;

/** What the views need, and the state of these features does not have. */
interface Given {
  readonly steadyNowMs: number;
  readonly facts: CallFacts;
}

export function pendingViews(state: WrapUpViewState, given: Given, parts: Parts): readonly WrapUpView[] {
  const common = parts.read('wrap-ups', () => commonOf(state, given), null);
  if (common === null) return [];
  return pendingWrapUps(state).flatMap(
    (wrapUp) => parts.read('wrap-up', () => wrapUpView(state, wrapUp, common), null) ?? [],
  );
}

/** What is the same for all wrap-ups, of which there may be hundreds. */
interface Common extends Given {
  readonly isMandatory: boolean;
  readonly block: WrapUpView['block'];
  /** `null`: no limit. */
  readonly time: { readonly extensionMs: number; readonly codeAtEnd: string | null } | null;
}

function commonOf(state: WrapUpViewState, given: Given): Common {
  const { time } = wrapUpRules(state.policy.wrapUp, state.agent?.gwsSettings ?? null);
  const codeAtEnd = time?.codeAtEnd ?? null;
  return {
    ...given,
    isMandatory: isMandatory(state),
    block: dispositionBlock(endedCall, rightsOf(state)),
    time: time && {
      extensionMs: time.extensionMs,
      codeAtEnd: codeAtEnd === null ? null : displayNameOf(state.codes, codeAtEnd),
    },
  };
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

function wrapUpView(state: WrapUpViewState, wrapUp: WrapUp, common: Common): WrapUpView {
  return {
    callId: wrapUp.callId,
    ...recordedName(wrapUp, state.policy.userData),
    callType: wrapUp.callType,
    dnis: wrapUp.dnis,
    startedAtMs: wrapUp.startedAtMs,
    endedAtMs: wrapUp.endedAtMs,
    state: wrapUp.state === 'asking' ? 'asking' : 'later',
    isMandatory: common.isMandatory,
    clock: clockView(common, wrapUp),
    likely: wrapUp.likely ?? [],
    disposition: dispositionOf(state, wrapUp.callId),
    draft: choiceDraftView(state, wrapUp.callId, common.facts),
    block: common.block,
  };
}

function clockView({ time, steadyNowMs }: Common, { clock }: WrapUp): WrapUpView['clock'] {
  if (clock === null || time === null) return null;
  return {
    remainingMs: Math.max(0, clock.endsAtMs - steadyNowMs),
    totalMs: clock.totalMs,
    extensionMs: time.extensionMs,
    extensionsLeft: clock.extensionsLeft,
    codeAtEnd: time.codeAtEnd,
  };
}

function receiptView(state: WrapUpViewState, receipt: Receipt): ReceiptView | null {
  const { id } = receipt;
  switch (receipt.kind) {
    case 'problem':
      return { kind: 'problem', id, problem: receipt.problem };
    case 'disposition': {
      const disposition = dispositionOf(state, receipt.callId);
      const { who, isTimeUp } = receipt;
      return disposition === null ? null : { kind: 'disposition', id, who, isTimeUp, disposition };
    }
    case 'control':
      return { kind: 'control', id, who: receipt.who, action: receipt.action, outcome: receipt.progress };
    case 'hangUp': {
      // Nobody should be asked about a call that has just ended.
      const { callId, who, isUnclear } = receipt;
      const isOpen = allows(state, findCall(state.calls, callId), 'hangUp');
      return isOpen ? { kind: 'hangUp', id, callId, who, isUnclear, press: state.policy.keys.hangUp } : null;
    }
    case 'agentState':
    case 'afterCall':
      return { kind: receipt.kind, id };
  }
}
