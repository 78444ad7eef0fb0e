import type { Participant } from './participant';

export type CallState = 'Ringing' | 'Dialing' | 'Established' | 'Held' | 'Released';
/** `2016`: the old form as documented then, with the known facts about each number (gws-protocol 5.5). */
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
  /** Only the agent who made the conference may remove somebody from it (gws-protocol 5.4, 6.4). */
  readonly ownsConference: boolean;
  /** The call that this leg was joined to after a consultation; it keeps its own id (gws-protocol 5.6). */
  readonly joinedCallId: string | undefined;
  /** Who invited this agent into a single-step conference, until the agent answers. */
  readonly invitedBy: string | undefined;
  /** The queue that the call came through; only such a call can be rejected (gws-protocol-more A1.1). */
  readonly queue: string | undefined;
  /** The `location` parameter of Dial. */
  readonly location: string | undefined;
  readonly outboundCallerId: string | undefined;
  readonly parentCallId: string | undefined;
  readonly consultPurpose: Consultation['purpose'] | undefined;
  readonly consultation: Consultation | undefined;
  readonly format: CallFormat | undefined;
}

/** The id that the legs of all parties in one conversation share. */
export function conversationOf({ joinedCallId, id }: AgentCall): string {
  return joinedCallId ?? id;
}

export function isActive(call: AgentCall): boolean {
  return call.state !== 'Released';
}
