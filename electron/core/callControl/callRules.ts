import type { KnownCapability } from '../../rules/capabilityOrder';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallOperation } from '../gws/callOperation';

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

/** The server lists it for this call as the call is now. */
export function isListed(call: CallRecord | null, kind: OperationKind): call is CallRecord {
  if (call === null || !isLive(call) || call.idFault !== null) return false;
  if (!call.capabilities.includes(capabilities[kind])) return false;
  // ClearCall is also listed for a ringing call, and would drop the caller (gws-protocol-more A1.2).
  return kind !== 'endForAll' || isConference(call);
}

function isConference(call: CallRecord): boolean {
  return call.state === 'Established' && call.participants.length + call.participantsLeftOut > 1;
}

/** The call for which this one consults; `null` when it is no consultation, or that call is over. */
export function originalOf(calls: readonly CallRecord[], consult: CallRecord): CallRecord | null {
  return calls.find((call) => call.id === consult.parentCallId && isLive(call)) ?? null;
}

/** The running consultation for this call. */
export function consultOf(calls: readonly CallRecord[], original: CallRecord): CallRecord | null {
  return calls.find((call) => call.parentCallId === original.id && isLive(call)) ?? null;
}

/** The other half of a consultation, whichever half this is. */
export function partnerOf(calls: readonly CallRecord[], call: CallRecord): CallRecord | null {
  return originalOf(calls, call) ?? consultOf(calls, call);
}

/** Other calls that the agent talks on and that must be put on hold before this one. */
export function othersTalking(calls: readonly CallRecord[], callId: string): readonly CallRecord[] {
  return calls.filter((call) => call.id !== callId && call.state === 'Established' && isListed(call, 'hold'));
}
