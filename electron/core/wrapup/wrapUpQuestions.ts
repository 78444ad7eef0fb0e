import { shownDispositionKey, type ApplicationState } from '../applicationState';
import { rightsOf } from '../dispositions/agentRights';
import { isSameOwner } from '../dispositions/entry';
import { preferences } from '../preferences/preferences';
import type { WrapUpWorld } from './reconcile';
import type { WrapUp } from './wrapUp';
import { wrapUpRules } from './wrapUpRules';
import { isPending } from './wrapUpState';

// Pure questions about the wrap-ups of the agent who is signed in.

export function wrapUpWorld(state: ApplicationState, steadyNowMs: number): WrapUpWorld | null {
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
    steadyNowMs,
  };
}

export function isMandatory(state: ApplicationState): boolean {
  return wrapUpRules(state.policy.wrapUp, state.agent?.gwsSettings ?? null).isMandatory;
}

/** Nobody sees the wrap-ups of another agent. */
export function ownWrapUps(state: ApplicationState): readonly WrapUp[] {
  const owner = state.agent?.owner ?? null;
  return owner === null ? [] : state.wrapUps.filter((wrapUp) => isSameOwner(wrapUp.owner, owner));
}

/** Those that still need a disposition, oldest first. */
export function pendingWrapUps(state: ApplicationState): readonly WrapUp[] {
  return ownWrapUps(state)
    .filter((wrapUp) => isPending(wrapUp.state))
    .toSorted((left, right) => (left.endedAtMs ?? left.startedAtMs) - (right.endedAtMs ?? right.startedAtMs));
}

/** Those in the prompt: all that are asked about or, when the agent wants no prompt, the one that was opened. */
export function promptedWrapUps(state: ApplicationState): readonly WrapUp[] {
  const isWanted = preferences(state).prompt;
  return pendingWrapUps(state).filter(
    (wrapUp) => wrapUp.state === 'asking' && (isWanted || wrapUp.callId === state.frontWrapUpId),
  );
}

/** The open one: what the agent opened, else the oldest that is asked about. */
export function frontWrapUp(state: ApplicationState): WrapUp | null {
  const asking = pendingWrapUps(state).filter((wrapUp) => wrapUp.state === 'asking');
  return asking.find((wrapUp) => wrapUp.callId === state.frontWrapUpId) ?? asking[0] ?? null;
}
