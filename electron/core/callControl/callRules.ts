import { hasEnded } from '../../rules/callState';
import type { KnownCapability } from '../../rules/capabilityOrder';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { CallOperation } from '../gws/callOperation';
import { isWithheld, type AgentSlice } from '../session/agentSlice';

type OperationKind = CallOperation['kind'];

/** GWS's capability for each operation (gws-protocol 5.4). */
const capabilities: Readonly<Record<OperationKind, KnownCapability>> = {
  answer: 'Answer',
  reject: 'Reject',
  hangUp: 'Hangup',
  endForAll: 'ClearCall',
  hold: 'Hold',
  retrieve: 'Retrieve',
  swap: 'SwapCalls',
  mute: 'MuteCall',
  unmute: 'UnmuteCall',
  sendDigits: 'SendDtmf',
  transfer: 'SingleStepTransfer',
  conference: 'SingleStepConference',
  startTransfer: 'InitiateTransfer',
  startConference: 'InitiateConference',
  completeTransfer: 'CompleteTransfer',
  completeConference: 'CompleteConference',
  removeParticipant: 'RemoveParticipantFromConference',
  startRecording: 'StartCallRecording',
  pauseRecording: 'PauseCallRecording',
  resumeRecording: 'ResumeCallRecording',
  stopRecording: 'StopCallRecording',
};

/** The server lists it for this call as the call is now, and GWS lets the agent do it. */
export function allows(agent: AgentSlice, call: CallRecord | null, kind: OperationKind): call is CallRecord {
  return call !== null && isListed(call, kind) && !isWithheld(agent, kind);
}

function isListed(call: CallRecord, kind: OperationKind): boolean {
  if (hasEnded(call) || call.idFault !== null) return false;
  if (!call.capabilities.includes(capabilities[kind])) return false;
  // ClearCall is also listed for a ringing call, and would drop the caller (gws-protocol-more A1.2).
  return kind !== 'endForAll' || isConference(call);
}

function isConference(call: CallRecord): boolean {
  return call.state === 'Established' && call.participants.length + call.participantsLeftOut > 1;
}

/** A call can begin beside the others: nobody is being called, and whoever the agent talks with can be put on hold. */
export function hasRoomForCall(state: AgentSlice & CallsSlice): boolean {
  return state.calls.calls.every(
    (call) => call.state !== 'Dialing' && (call.state !== 'Established' || allows(state, call, 'hold')),
  );
}

/** Other calls that the agent talks on and that must be put on hold before this one. */
export function othersTalking(state: AgentSlice & CallsSlice, callId: string | null): readonly CallRecord[] {
  return state.calls.calls.filter(
    (call) => call.id !== callId && call.state === 'Established' && allows(state, call, 'hold'),
  );
}
