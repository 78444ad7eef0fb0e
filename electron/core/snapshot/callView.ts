import type { CallView, SupervisionView } from '../../contract/call';
import type { CallControlView } from '../../contract/callControl';
import type { DispositionView } from '../../contract/disposition';
import { hasEnded } from '../../rules/callState';
import { inCapabilityOrder } from '../../rules/capabilityOrder';
import { callControlView } from '../callControl/callControlView';
import { callName } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { Parts } from '../calls/parts';
import { choiceDraftView, type ChoiceDraftViewState } from '../choiceDrafts/choiceDraftView';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import { callFacts } from '../notes/callFacts';
import type { NotesState } from '../notes/notes';
import type { OperationsSlice } from '../operations/operationsSlice';
import { dispositionView, type DispositionViewState } from '../outbox/dispositionView';
import type { Policy } from '../policy/policy';
import type { PolicySlice } from '../policy/policySlice';
import type { RecordingSlice } from '../recording/recordingSlice';
import { recordingPause } from '../recording/recordingView';
import type { RememberedRules } from '../screenPop/screenPopRules';
import { screenPopView } from '../screenPop/screenPopView';
import { editedRows, type EditedRowsState } from '../userDataEdits/userDataEditsView';

type NameView = Pick<CallView, 'who' | 'subtitle' | 'number' | 'shownNumber' | 'hasNameLine'>;

type CallViewState = RightsState &
  PolicySlice &
  CallsSlice &
  OperationsSlice &
  RecordingSlice &
  DispositionViewState &
  ChoiceDraftViewState &
  NotesState &
  EditedRowsState;

/** What the views of all calls of a snapshot share. */
interface Shared {
  readonly parts: Parts;
  readonly popRules: RememberedRules;
}

/** Returns a view even when parts of the call cannot be read. */
export function callView(state: CallViewState, call: CallRecord, shared: Shared): CallView {
  const parts = shared.parts.ofOne();
  const view = parts.read('call', () => wholeView(state, call, { ...shared, parts }), bareView(call));
  return { ...view, isUnreadable: parts.areBroken };
}

function wholeView(state: CallViewState, call: CallRecord, { parts, popRules }: Shared): CallView {
  const isShown = call.id === state.selection.callId;
  const disposition = parts.read('disposition', () => dispositionView(state, call), null);
  return {
    id: call.id,
    state: call.state,
    stateName: call.stateName,
    callType: call.callType,
    ...parts.read('name', () => nameView(call, state.policy.userData), noName),
    participants: call.participants,
    participantNumbers: call.participantNumbers,
    dnis: call.dnis,
    ani: call.ani,
    parentCallId: call.parentCallId,
    startedAtMs: call.startedAtMs,
    endedAtMs: call.endedAtMs,
    capabilities: inCapabilityOrder(call.capabilities),
    control: parts.read('call control', () => callControlView(state, call), noControl),
    userData: isShown ? parts.read('user data', () => editedRows(state, call), []) : [],
    leftOut: { participants: call.participantsLeftOut, userData: call.userDataLoss.rows },
    isUnreadable: false,
    muted: call.muted,
    recording: call.recording,
    recordingPause: recordingPause(state, call),
    supervision: supervisionView(call),
    connId: call.connId,
    ownNumber: call.ownNumber ?? numberOfDevice(state, call.deviceId),
    screenPop: isShown ? parts.read('screen pop', () => screenPopView(state, call, popRules), null) : null,
    disposition,
    draft: parts.read(
      'draft',
      () =>
        choiceDraftView(
          state,
          call.id,
          callFacts(() => state),
        ),
      null,
    ),
    reported: reportOf(call, disposition),
    block: dispositionBlock(call, rightsOf(state)),
  };
}

const noControl: CallControlView = { actions: [], operation: null };

const noName: NameView = { who: '', subtitle: '', number: '', shownNumber: '', hasNameLine: false };

/** What is known of every call. */
function bareView({ id, state, startedAtMs, endedAtMs }: CallRecord): CallView {
  return {
    ...{ id, state, startedAtMs, endedAtMs },
    ...noName,
    ...{ stateName: state, callType: '', participants: [], participantNumbers: [] },
    ...{ dnis: null, ani: null, parentCallId: null },
    ...{
      capabilities: [],
      control: noControl,
      userData: [],
      leftOut: { participants: 0, userData: 0 },
      isUnreadable: true,
    },
    ...{
      muted: false,
      recording: 'off',
      recordingPause: null,
      connId: null,
      ownNumber: null,
      screenPop: null,
      disposition: null,
      draft: null,
      reported: null,
      block: null,
    },
    supervision: { supervisorListeningIn: false, monitoredUserMuted: false, monitoring: false },
  };
}

function nameView(call: CallRecord, policy: Policy['userData']): NameView {
  const hasNameLine = policy.title !== null || policy.subtitle !== null;
  return { ...callName(call, policy), hasNameLine };
}

function supervisionView(call: CallRecord): SupervisionView {
  const isLive = !hasEnded(call);
  return {
    supervisorListeningIn: isLive && call.supervisorListeningIn,
    monitoredUserMuted: isLive && call.monitoredUserMuted,
    monitoring: isLive && call.monitoring,
  };
}

/** A call that was read names its device; only notifications bring the number. */
function numberOfDevice({ agent }: CallViewState, deviceId: string | null): string | null {
  return agent?.devices.find(({ id }) => id === deviceId)?.phoneNumber ?? null;
}

/** Omitted when the disposition's line already shows it. */
function reportOf({ reported }: CallRecord, disposition: DispositionView | null): CallView['reported'] {
  if (reported === null) return null;
  const isSaid = disposition !== null && disposition.refusal?.httpStatus === null;
  const hasArrivedSince = (disposition?.confirmedAtMs ?? -Infinity) >= reported.atMs;
  return isSaid || hasArrivedSince ? null : reported.report;
}

/** Live calls first, then ended ones, each in the order they appeared. */
export function shownOrder(calls: readonly CallRecord[]): readonly CallRecord[] {
  return [...calls.filter((call) => !hasEnded(call)), ...calls.filter((call) => hasEnded(call))];
}
