import type { DiallingView } from '../../contract/dialling';
import type { DispositionsView } from '../../contract/disposition';
import type { KeysView } from '../../contract/keys';
import type { Revisions, Snapshot } from '../../contract/snapshot';
import { agentStateView } from '../agentState/agentStateView';
import { agentView } from '../agentState/agentView';
import type { ApplicationState } from '../applicationState';
import { callOptionsView } from '../callControl/callControlView';
import { diallingView } from '../callControl/diallingView';
import { callbacksView } from '../callbacks/callbacksView';
import { Parts, type PartLog } from '../calls/parts';
import { dialLinksView } from '../dialLinks/dialLinksView';
import type { codesView } from '../dispositions/codesView';
import { earlierCallsView } from '../earlierCalls/earlierCallsView';
import type { Platform } from '../kernel/platform';
import type { Remembered } from '../kernel/remembered';
import { keysView } from '../keys/keysView';
import { nothingToday, todayView } from '../ledger/todayView';
import { networkQuestionView } from '../network/networkQuestionView';
import { callFacts } from '../notes/callFacts';
import { notesView } from '../notes/notesView';
import { preferencesView } from '../preferences/preferencesView';
import type { RememberedRules } from '../screenPop/screenPopRules';
import { connectionView } from '../session/connectionView';
import { signInView } from '../signIn/signInView';
import { lostEditsView } from '../userDataEdits/userDataEditsView';
import { pendingViews, promptView } from '../wrapup/wrapUpView';
import { callView, shownOrder } from './callView';
import { noticesOf } from './noticesView';

export interface SnapshotMoment {
  readonly revision: number;
  readonly revisions: Revisions;
  /** Local midnight before now. */
  readonly todaySinceMs: number;
  /** See `SteadyClock`. */
  readonly steadyNowMs: number;
  /** Returns the same object for the same codes, so that callers can compare by identity. */
  readonly codes: Remembered<Parameters<typeof codesView>, DispositionsView>;
  readonly popRules: RememberedRules;
  readonly platform: Platform;
  readonly partLog: PartLog;
}

/** One immutable picture of everything, for a window. A part that cannot be read does not affect the others. */
export function snapshotOf(state: ApplicationState, moment: SnapshotMoment): Snapshot {
  const parts = new Parts(moment.partLog);
  const { popRules } = moment;
  const calls = shownOrder(state.calls.calls).map((call) => callView(state, call, { parts, popRules }));
  const current = calls.find((call) => call.id === state.selection.callId);
  const given = { steadyNowMs: moment.steadyNowMs, facts: callFacts(() => state) };
  const pending = parts.read('wrap-ups', () => pendingViews(state, given, parts), []);
  const views = {
    agent: parts.read('agent', () => (state.agent === null ? null : agentView(state.agent)), null),
    agentState: parts.read('agent state', () => agentStateView(state), null),
    prompt: parts.read('prompt', () => promptView(state, pending), null),
    notes: parts.read('notes', () => notesView(state), null),
    keys: parts.read('keys', () => keysView(state, moment.platform), noKeys),
    today: parts.read('today', () => todayView(state, moment.todaySinceMs), nothingToday),
    lostEdits: parts.read('lost edits', () => lostEditsView(state), []),
    notices: parts.read('notices', () => noticesOf(state), []),
  };
  return {
    ...views,
    revision: moment.revision,
    revisions: moment.revisions,
    connection: connectionView(state.session),
    signIn: signInView(state),
    calls,
    currentCallId: current?.id ?? null,
    earlierCalls: parts.read('earlier calls', () => earlierCallsView(state), null),
    callOptions: callOptionsView(state),
    dialling: parts.read('dialling', () => diallingView(state), noDialling),
    dialLinks: parts.read('dial links', () => dialLinksView(state), { shown: null, waiting: null }),
    dispositions: moment.codes.of(state.codes, state.policy.disposition),
    status: current?.disposition ?? null,
    callbacks: parts.read('callbacks', () => callbacksView(state), []),
    pendingWrapUps: pending,
    preferences: preferencesView(state),
    page: state.page,
    notices: parts.areBroken ? [...views.notices, { code: 'partsUnreadable' }] : views.notices,
    networkQuestion: networkQuestionView(state.networkQuestions),
  };
}

const noDialling: DiallingView = {
  numbers: { expression: null, supportedCharacters: null },
  transferFirst: 'consult',
  mayMarkFavourites: false,
  mayDial: false,
  callerIds: { offered: [], chosen: null },
  dialled: null,
};

const noKeys: KeysView = {
  targetCallId: null,
  controlledCallId: null,
  answeredCallId: null,
  hangUp: 'twice',
  areTaken: false,
  bindings: [],
};
