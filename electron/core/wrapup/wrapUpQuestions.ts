import { hasEnded } from '../../rules/callState';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import type { CodesSlice } from '../dispositions/codesSlice';
import { dispositionBlock, isBlockedForGood } from '../dispositions/dispositionBlock';
import { shownDispositionKey } from '../outbox/dispositionKey';
import { hasDisposition } from '../outbox/hasDisposition';
import type { OutboxSlice } from '../outbox/outboxSlice';
import { preferences, type PreferenceState } from '../preferences/preferences';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner } from '../session/owner';
import type { WrapUp } from './wrapUp';
import { wrapUpRules } from './wrapUpRules';
import type { WrapUpSlice } from './wrapUpSlice';
import { isPending } from './wrapUpState';
import type { WrapUpWorld } from './wrapUpWorld';

export type OwnWrapUpsState = AgentSlice & Pick<WrapUpSlice, 'wrapUps'>;

export type WrapUpQuestionState = RightsState & PreferenceState & CallsSlice & CodesSlice & OutboxSlice & WrapUpSlice;

// Pure questions about the signed-in agent's wrap-ups.

export function wrapUpWorld(state: WrapUpQuestionState, steadyNowMs: number): WrapUpWorld | null {
  const { agent } = state;
  if (agent === null) return null;
  return {
    owner: agent.owner,
    deviceId: agent.devices[0]?.id ?? null,
    calls: state.calls.calls,
    entries: state.entries,
    codes: state.codes.state === 'loaded' ? state.codes.nodes : null,
    rules: wrapUpRules(state.policy.wrapUp, agent.gwsSettings),
    rights: rightsOf(state),
    dispositionKey: shownDispositionKey(state),
    naming: state.policy.userData,
    steadyNowMs,
  };
}

/** Without any codes to choose from, an agent cannot be required to choose one. */
export function isMandatory(state: WrapUpQuestionState): boolean {
  const hasNoCodes = state.codes.state === 'loaded' && state.codes.nodes.length === 0;
  return !hasNoCodes && wrapUpRules(state.policy.wrapUp, state.agent?.gwsSettings ?? null).isMandatory;
}

/** An agent never sees the wrap-ups of another. */
export function ownWrapUps(state: OwnWrapUpsState): readonly WrapUp[] {
  const owner = state.agent?.owner ?? null;
  return owner === null ? [] : state.wrapUps.filter((wrapUp) => isSameOwner(wrapUp.owner, owner));
}

/** Wrap-ups that still need a disposition, oldest first. */
export function pendingWrapUps(state: OwnWrapUpsState): readonly WrapUp[] {
  return ownWrapUps(state)
    .filter((wrapUp) => isPending(wrapUp.state))
    .toSorted((left, right) => (left.endedAtMs ?? left.startedAtMs) - (right.endedAtMs ?? right.startedAtMs));
}

/** An answered call that ended without a code, can still be given one, and was not postponed. */
export function isOwed(state: WrapUpQuestionState, call: CallRecord): boolean {
  if (!hasEnded(call) || !call.wasEstablished || isBlockedForGood(dispositionBlock(call, rightsOf(state))))
    return false;
  if (call.callType === 'Consult' && !state.policy.wrapUp.consult) return false;
  const wrapUp = ownWrapUps(state).find(({ callId }) => callId === call.id);
  const isPutOff = wrapUp?.state === 'later' || wrapUp?.state === 'closed';
  return !isPutOff && !hasDisposition(call, state.entries, shownDispositionKey(state));
}

/** The wrap-ups in the prompt: all that are asked about or, when the agent wants no prompt, the one that was opened. */
export function promptedWrapUps(state: WrapUpQuestionState): readonly WrapUp[] {
  const isWanted = preferences(state).prompt;
  return pendingWrapUps(state).filter(
    (wrapUp) => wrapUp.state === 'asking' && (isWanted || wrapUp.callId === state.frontWrapUpId),
  );
}

/** The open wrap-up in the prompt: the one the agent opened, else the oldest. `null` when the prompt asks nothing. */
export function frontWrapUp(state: WrapUpQuestionState): WrapUp | null {
  const prompted = promptedWrapUps(state);
  return prompted.find((wrapUp) => wrapUp.callId === state.frontWrapUpId) ?? prompted[0] ?? null;
}
