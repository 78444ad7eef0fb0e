import type { AgentCall, CallFormat, CallState, UserData } from './agentCall';
import { newCallId, newConnId } from './identifiers';
import { participantFrom } from './participant';

export interface NewCall {
  readonly agent: string;
  readonly id?: string | undefined;
  readonly connId?: string | undefined;
  readonly callType: string;
  readonly state: CallState;
  readonly otherParty: string;
  readonly dnis: string;
  readonly userData?: UserData | undefined;
  readonly parentCallId?: string | undefined;
  readonly consultPurpose?: 'transfer' | 'conference' | undefined;
  readonly format?: CallFormat | undefined;
  readonly queue?: string | undefined;
  readonly location?: string | undefined;
  readonly outboundCallerId?: string | undefined;
  /** The agent whose telephone rings; `null` for nobody; when absent, decided by the other party's number. */
  readonly calledAgent?: string | null | undefined;
}

/** `ani` exists on external calls only (gws-protocol 5.1). */
export function agentCallFrom(call: NewCall, nowMs: number): AgentCall {
  const otherParty = participantFrom(call.otherParty);
  return {
    id: call.id ?? newCallId(),
    connId: call.connId ?? newConnId(),
    agent: call.agent,
    state: call.state,
    callType: call.callType,
    participants: [otherParty],
    dnis: call.dnis,
    ani: call.callType === 'Inbound' ? otherParty.phoneNumber : undefined,
    userData: call.userData ?? {},
    mute: 'Off',
    supervision: { supervisorListeningIn: false, monitoredUserMuted: false, monitoring: false },
    recordingState: undefined,
    appearedAtMs: nowMs,
    releasedAtMs: undefined,
    wasEstablished: call.state === 'Established',
    isConference: false,
    ownsConference: false,
    joinedCallId: undefined,
    invitedBy: undefined,
    queue: call.queue,
    location: call.location,
    outboundCallerId: call.outboundCallerId,
    parentCallId: call.parentCallId,
    consultPurpose: call.consultPurpose,
    consultation: undefined,
    format: call.format,
  };
}
