import type { KeysView } from '../../contract/keys';
import type { AgentState, AgentView } from '../../contract/agent';
import type { ConnectionView } from '../../contract/connection';
import type { DispositionsView } from '../../contract/disposition';
import type { Snapshot } from '../../contract/snapshot';
import type { TodayView } from '../../contract/ledger';
import type { ApplicationState, SignedInAgent } from '../applicationState';
import { byCall, effective, isOnlyAnswered, notDelivered } from '../outbox/outboxEntries';
import type { GwsDevice } from '../gws/device';
import type { LedgerReader } from '../ledger/ledgerReader';
import type { Platform } from '../kernel/platform';
import { preferencesView } from '../preferences/preferences';
import type { codesView } from '../dispositions/codesView';
import type { Remembered } from '../kernel/remembered';
import { assertNever } from '../kernel/result';
import type { SessionState } from '../session/sessionState';
import { callView, shownOrder } from '../calls/callView';
import { keysView } from '../keys/keysView';
import { ledgerView } from '../ledger/ledgerView';
import { noticesOf } from './noticesView';
import { outboxView } from '../outbox/outboxView';
import { Parts, type PartLog } from '../calls/parts';
import { signInView } from '../signIn/signInView';
import { pendingViews, promptView } from '../wrapup/wrapUpView';

export interface SnapshotMoment {
  readonly revision: number;
  /** Local midnight before now. */
  readonly todaySinceMs: number;
  readonly ledger: LedgerReader;
  /** See `SteadyClock`. */
  readonly steadyNowMs: number;
  /** The same codes are the same object: whoever passes them on compares. */
  readonly codes: Remembered<Parameters<typeof codesView>, DispositionsView>;
  readonly platform: Platform;
  readonly partLog: PartLog;
}

/** One immutable picture of everything, for a window. Whatever one part holds, the others are there. */
export function snapshotOf(state: ApplicationState, moment: SnapshotMoment): Snapshot {
  const parts = new Parts(moment.partLog);
  const calls = shownOrder(state.calls.calls).map((call) => callView(state, call, parts));
  const current = calls.find((call) => call.id === state.selection.callId);
  const pending = parts.read('wrap-ups', () => pendingViews(state, moment.steadyNowMs, parts), []);
  const views = {
    agent: parts.read('agent', () => (state.agent === null ? null : agentView(state.agent)), null),
    prompt: parts.read('prompt', () => promptView(state, pending), null),
    keys: parts.read('keys', () => keysView(state, moment.platform), noKeys),
    today: parts.read('today', () => todayView(state, moment.todaySinceMs), nothingToday),
    ledger: parts.read('ledger', () => ledgerView(state, moment), null),
    outbox: parts.read('outbox', () => (state.page === 'outbox' ? outboxView(state) : null), null),
    notices: parts.read('notices', () => noticesOf(state), []),
  };
  return {
    ...views,
    revision: moment.revision,
    connection: connectionView(state.session),
    signIn: signInView(state),
    calls,
    currentCallId: current?.id ?? null,
    dispositions: moment.codes.of(state.codes, state.policy.disposition.colors),
    status: current?.disposition ?? null,
    pendingWrapUps: pending,
    preferences: preferencesView(state),
    page: state.page,
    notices: parts.areBroken ? [...views.notices, { code: 'partsUnreadable' }] : views.notices,
    networkQuestion: state.networkQuestions[0] ?? null,
  };
}

const noKeys: KeysView = { targetCallId: null, areTaken: false, bindings: [] };
const nothingToday: TodayView = { dispositions: 0, undelivered: 0, unproved: 0, rejected: 0, expired: 0 };

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
  const standing = calls.map(effective).filter((entry) => entry !== null);
  return {
    // Of a call that had its code taken out again, the taking out is the last word.
    dispositions: standing.filter(({ action }) => action === 'set').length,
    undelivered: notDelivered(entries).length,
    unproved: standing.filter(isOnlyAnswered).length,
    rejected: calls.filter((ofCall) => ofCall.at(-1)?.state === 'rejected').length,
    expired: entries.outstanding.filter(({ state }) => state === 'expired').length,
  };
}
