import type { CallView, DispositionView, SupervisionView } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { hasEnded, type CallRecord } from '../calls/callRecord';
import { who } from '../calls/callReference';
import { rightsOf } from '../dispositions/agentRights';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import { userDataRows } from '../privacy/userDataRows';
import { dispositionView } from './dispositionView';

// GWS sends capabilities in random order (gws-protocol 5.1); a screen that shuffles is unreadable.
const capabilityOrder: readonly string[] = [
  'Answer',
  'Hold',
  'Retrieve',
  'Hangup',
  'ClearCall',
  'InitiateTransfer',
  'SingleStepTransfer',
  'CompleteTransfer',
  'InitiateConference',
  'SingleStepConference',
  'CompleteConference',
  'SwapCalls',
  'RemoveParticipantFromConference',
  'MuteCall',
  'UnmuteCall',
  'SendDtmf',
  'StartCallRecording',
  'PauseCallRecording',
  'ResumeCallRecording',
  'StopCallRecording',
  'AttachUserData',
  'UpdateUserData',
  'DeleteUserData',
  'DeleteUserDataPair',
];

export function callView(state: ApplicationState, call: CallRecord): CallView {
  const disposition = dispositionView(state, call);
  return {
    id: call.id,
    state: call.state,
    stateName: call.stateName,
    callType: call.callType,
    who: who(call),
    participants: call.participants,
    dnis: call.dnis,
    ani: call.ani,
    parentCallId: call.parentCallId,
    startedAtMs: call.startedAtMs,
    endedAtMs: call.endedAtMs,
    capabilities: inOrder(call.capabilities),
    userData: userDataRows(call.userData, state.policy.userData),
    muted: call.muted,
    recording: call.recording,
    supervision: supervisionView(call),
    connId: call.connId,
    ownNumber: call.ownNumber ?? numberOfDevice(state, call.deviceId),
    disposition,
    reported: reportOf(call, disposition),
    block: dispositionBlock(call, rightsOf(state)),
  };
}

function supervisionView(call: CallRecord): SupervisionView {
  const isLive = !hasEnded(call);
  return {
    supervisorListeningIn: isLive && call.supervisorListeningIn,
    monitoredUserMuted: isLive && call.monitoredUserMuted,
    monitoring: isLive && call.monitoring,
  };
}

/** A call that was read says on which device it is; only notifications say the number. */
function numberOfDevice({ agent }: ApplicationState, deviceId: string | null): string | null {
  return agent?.devices.find(({ id }) => id === deviceId)?.phoneNumber ?? null;
}

/** What the line of the disposition says is not said twice. */
function reportOf({ reported }: CallRecord, disposition: DispositionView | null): CallView['reported'] {
  if (reported === null) return null;
  const isSaid = disposition !== null && disposition.refusal?.httpStatus === null;
  const hasArrivedSince = (disposition?.confirmedAtMs ?? -Infinity) >= reported.atMs;
  return isSaid || hasArrivedSince ? null : reported.report;
}

/** Live calls first, then those that have ended; the order within is the order of appearance. */
export function shownOrder(calls: readonly CallRecord[]): readonly CallRecord[] {
  return [...calls.filter((call) => !hasEnded(call)), ...calls.filter((call) => hasEnded(call))];
}

function inOrder(names: readonly string[]): readonly string[] {
  const known = capabilityOrder.filter((name) => names.includes(name));
  const others = [...new Set(names)].filter((name) => !capabilityOrder.includes(name)).toSorted();
  return [...known, ...others];
}
