import type { AgentState, AgentView, ConnectionView, Snapshot, TodayView } from '../../contract/snapshot';
import type { ApplicationState, SignedInAgent } from '../applicationState';
import { byCall, effective, undeliveredOf } from '../dispositions/outboxEntries';
import type { GwsDevice } from '../gws/device';
import type { LedgerReader } from '../ledger/ledgerReader';
import type { Platform } from '../ports';
import { preferencesView } from '../preferences/preferences';
import { assertNever } from '../result';
import type { SessionState } from '../session/sessionState';
import { callView, shownOrder } from './callView';
import { keysView } from './keysView';
import { ledgerView } from './ledgerView';
import { noticesOf } from './notices';
import { outboxView } from './outboxView';
import { signInView } from './signInView';
import { pendingViews, promptView } from './wrapUpView';

export interface SnapshotMoment {
  readonly revision: number;
  /** Local midnight before now. */
  readonly todaySinceMs: number;
  readonly ledger: LedgerReader;
  /** See `SteadyClock`. */
  readonly steadyNowMs: number;
  readonly platform: Platform;
}

/** One immutable picture of everything, for a window. */
export function snapshotOf(state: ApplicationState, moment: SnapshotMoment): Snapshot {
  const calls = shownOrder(state.calls.calls).map((call) => callView(state, call));
  const current = calls.find((call) => call.id === state.selection.callId);
  const pending = pendingViews(state, moment.steadyNowMs);
  return {
    revision: moment.revision,
    connection: connectionView(state.session),
    signIn: signInView(state),
    agent: state.agent === null ? null : agentView(state.agent),
    calls,
    currentCallId: current?.id ?? null,
    dispositions: state.codes,
    status: current?.disposition ?? null,
    pendingWrapUps: pending,
    prompt: promptView(state, pending),
    keys: keysView(state, moment.platform),
    today: todayView(state, moment.todaySinceMs),
    ledger: ledgerView(state, moment),
    outbox: state.page === 'outbox' ? outboxView(state) : null,
    preferences: preferencesView(state),
    page: state.page,
    notices: noticesOf(state),
    networkQuestion: state.networkQuestions[0] ?? null,
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
  return {
    displayName: agent.displayName,
    devices: agent.devices.map((device) => ({
      phoneNumber: device.phoneNumber,
      state: agentState(device),
      stateName: device.stateName,
    })),
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

function todayView({ entries }: ApplicationState, sinceMs: number): TodayView {
  const calls = [...byCall(entries.chosenBetween(sinceMs, Infinity)).values()];
  return {
    // Of a call that had its code taken out again, the taking out is the last word.
    dispositions: calls.filter((ofCall) => effective(ofCall)?.action === 'set').length,
    undelivered: undeliveredOf(entries).length,
    rejected: calls.filter((ofCall) => ofCall.at(-1)?.state === 'rejected').length,
    expired: entries.outstanding.filter(({ state }) => state === 'expired').length,
  };
}
