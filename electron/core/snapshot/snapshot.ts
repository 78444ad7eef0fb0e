import type { AgentState, AgentView, ConnectionView, Snapshot, TodayView } from '../../contract/snapshot';
import type { ApplicationState, SignedInAgent } from '../applicationState';
import { dispositionBlock, isBlockedForGood } from '../dispositions/dispositionBlock';
import { isDelivered, isUndelivered } from '../dispositions/entryState';
import { isSameOwner } from '../dispositions/entry';
import type { GwsDevice } from '../gws/device';
import { assertNever } from '../result';
import type { SessionState } from '../session/sessionState';
import { pendingWrapUps } from '../wrapup/pendingWrapUps';
import { callView, rights, shownDispositionKey, shownOrder, who } from './callView';

export interface SnapshotMoment {
  readonly revision: number;
  /** Local midnight before now. */
  readonly todaySinceMs: number;
}

/** One immutable picture of everything, for a window. */
export function snapshotOf(state: ApplicationState, moment: SnapshotMoment): Snapshot {
  const calls = shownOrder(state.calls.calls).map((call) => callView(state, call));
  const current = calls.find((call) => call.id === state.selection.callId);
  // What cannot be given any more is not asked for.
  const askable = state.calls.calls.filter((call) => !isBlockedForGood(dispositionBlock(call, rights(state))));
  const pending = pendingWrapUps(askable, state.entries, shownDispositionKey(state));
  return {
    revision: moment.revision,
    connection: connectionView(state.session),
    signIn: { server: state.settings.server, userName: state.settings.userName },
    agent: state.agent === null ? null : agentView(state.agent),
    calls,
    currentCallId: current?.id ?? null,
    dispositions: state.codes,
    status: current?.disposition ?? null,
    pendingWrapUps: pending.map((call) => ({ callId: call.id, who: who(call), endedAtMs: call.endedAtMs ?? 0 })),
    today: todayView(state, moment.todaySinceMs),
    notices: state.notices,
  };
}

function connectionView(session: SessionState): ConnectionView {
  switch (session.kind) {
    case 'signedOut':
      return { state: 'signedOut', reason: session.reason };
    case 'signingIn':
      return { state: 'signingIn', step: session.step };
    case 'connected':
      return { state: 'connected' };
    case 'reconnecting':
      return { state: 'reconnecting', cause: session.cause, retryAtMs: session.retryAtMs };
    case 'signingOut':
      return { state: 'signingOut' };
    default:
      return assertNever(session);
  }
}

function agentView(agent: SignedInAgent): AgentView {
  const device = agent.devices[0];
  return {
    displayName: agent.displayName,
    dns: agent.devices.flatMap((one) => one.phoneNumber ?? []),
    state: device === undefined ? 'Unknown' : agentState(device),
    stateName: device?.stateName ?? null,
    hasVoiceFeature: agent.hasVoiceFeature,
  };
}

function agentState(device: GwsDevice): AgentState {
  if (device.workMode === 'AfterCallWork') return 'AfterCallWork';
  switch (device.state) {
    case 'Ready':
    case 'NotReady':
    case 'LoggedIn':
    case 'LoggedOut':
      return device.state;
    case 'Logout':
      return 'LoggedOut';
    default:
      return 'Unknown';
  }
}

function todayView(state: ApplicationState, sinceMs: number): TodayView {
  const owner = state.agent?.owner ?? null;
  const own = owner === null ? [] : state.entries.filter((entry) => isSameOwner(entry.owner, owner));
  const today = own.filter((entry) => entry.chosenAtMs >= sinceMs);
  const given = today.filter((entry) => isDelivered(entry.state) || isUndelivered(entry.state));
  const lastOfCall = new Map(today.map((entry) => [entry.callId, entry]));
  return {
    dispositions: new Set(given.map((entry) => entry.callId)).size,
    undelivered: own.filter((entry) => isUndelivered(entry.state)).length,
    rejected: [...lastOfCall.values()].filter((entry) => entry.state === 'rejected').length,
  };
}
