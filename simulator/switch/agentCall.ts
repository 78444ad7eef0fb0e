import type { Participant } from './participant';

export type CallState = 'Ringing' | 'Dialing' | 'Established' | 'Held' | 'Released';
/** `2016`: the old one as documented then, with what is known of each number (gws-protocol 5.5). */
export type CallFormat = 'nested' | 'flat' | 'old' | '2016';
export type RecordingState = 'Stopped' | 'Recording' | 'Paused';
export type UserData = Readonly<Record<string, unknown>>;

/** A running consultation, noted on the original call (gws-protocol 5.6). */
export interface Consultation {
  readonly purpose: 'transfer' | 'conference';
  readonly consultCallId: string;
  readonly swapped: boolean;
  /** The user data of the operation, which goes to the call when the consultation is completed. */
  readonly attached: UserData;
}

/** gws-protocol 5.1. */
export interface Supervision {
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
}

/** One agent's leg of a call. All legs of a call have the same id (its CallUUID) and connId. */
export interface AgentCall {
  readonly id: string;
  readonly connId: string;
  readonly agent: string;
  readonly state: CallState;
  readonly callType: string;
  readonly participants: readonly Participant[];
  readonly dnis: string;
  readonly ani: string | undefined;
  readonly userData: UserData;
  readonly mute: 'On' | 'Off';
  readonly supervision: Supervision;
  /** `undefined` until the first recording is started (gws-protocol-more A1.4). */
  readonly recordingState: RecordingState | undefined;
  readonly appearedAtMs: number;
  readonly releasedAtMs: number | undefined;
  readonly wasEstablished: boolean;
  readonly isConference: boolean;
  /** Only who made the conference may remove somebody from it (gws-protocol 5.4, 6.4). */
  readonly ownsConference: boolean;
  /** The call that this leg was joined to after a consultation; it keeps its own id (gws-protocol 5.6). */
  readonly joinedCallId: string | undefined;
  /** Who invited this agent into a conference with one step; until the agent answers. */
  readonly invitedBy: string | undefined;
  /** The queue that it came through; only such a call can be rejected (gws-protocol-more A1.1). */
  readonly queue: string | undefined;
  /** What Dial said beside the destination. */
  readonly location: string | undefined;
  readonly outboundCallerId: string | undefined;
  readonly parentCallId: string | undefined;
  readonly consultPurpose: Consultation['purpose'] | undefined;
  readonly consultation: Consultation | undefined;
  readonly format: CallFormat | undefined;
}

/** What connects the legs of the parties who hear each other. */
export function conversationOf({ joinedCallId, id }: AgentCall): string {
  return joinedCallId ?? id;
}

export function isActive(call: AgentCall): boolean {
  return call.state !== 'Released';
}
