import { hasEnded, isOffered } from '../../rules/callState';
import type { CallState, GwsCall, RecordingState } from '../gws/call';
import type { IdFault } from '../gws/identifier';
import type { Refusal } from '../gws/problems';
import { noLoss, type UserData, type UserDataLoss } from '../gws/userData';
import { serversId } from './callIdentity';

/** An error event of GWS about a call (gws-protocol 8). */
export interface CallReport {
  readonly report: Refusal;
  readonly atMs: number;
}

/** Since when Wrapkey has seen something. `isStartKnown`: an event told of the change, so it began then. */
export interface SeenSince {
  readonly atMs: number;
  readonly isStartKnown: boolean;
}

/** When and how Wrapkey heard of a call. An event comes at once; a reading shows what may have changed long ago. */
export interface News {
  readonly atMs: number;
  readonly by: 'event' | 'reading';
}

/** What Wrapkey knows about one call leg of the agent. */
export interface CallRecord {
  /** See `callIdentity`. */
  readonly id: string;
  /** The server's id cannot be used, so nothing can be sent for this call. */
  readonly idFault: IdFault | null;
  /** As requests send it; the id when the server did not send one. */
  readonly callUuid: string;
  readonly saidUuid: string | null;
  readonly connId: string | null;
  readonly state: CallState;
  readonly stateName: string;
  readonly callType: string;
  readonly participants: readonly string[];
  /** See `Participants`. */
  readonly participantNumbers: readonly string[];
  readonly participantsLeftOut: number;
  readonly dnis: string | null;
  readonly ani: string | null;
  readonly capabilities: readonly string[];
  readonly userData: UserData;
  readonly userDataLoss: UserDataLoss;
  readonly muted: boolean;
  readonly recording: RecordingState;
  readonly recordingSeen: SeenSince;
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
  readonly parentCallId: string | null;
  readonly uri: string | null;
  readonly path: string | null;
  readonly deviceId: string | null;
  readonly ownNumber: string | null;
  readonly startedAtMs: number;
  /** When an event told that it was answered; `null`: never, or nobody saw when. */
  readonly establishedAtMs: number | null;
  readonly endedAtMs: number | null;
  /** An event told that it ended. */
  readonly isEndSeen: boolean;
  readonly wasEstablished: boolean;
  /** It was dialled, answered, or in a state that only GWS knows; false while it only rings or is offered. */
  readonly hasBegun: boolean;
  /** The latest error since the call entered its state. */
  readonly reported: CallReport | null;
}

export function newCall(received: GwsCall, nowMs: number): CallRecord {
  const state = received.state ?? 'Unknown';
  return {
    id: received.id,
    idFault: received.idFault,
    callUuid: received.callUuid ?? serversId(received.id),
    saidUuid: received.callUuid,
    connId: received.connId,
    state,
    stateName: received.stateName ?? state,
    callType: received.callType ?? '',
    participants: received.participants ?? [],
    participantNumbers: received.participantNumbers ?? [],
    participantsLeftOut: received.participantsLeftOut,
    dnis: received.dnis,
    ani: received.ani,
    capabilities: received.capabilities ?? [],
    userData: received.userData ?? {},
    userDataLoss: received.userDataLoss,
    muted: received.muted ?? false,
    recording: received.recording ?? 'off',
    // It may have been recorded, or paused, before Wrapkey saw the call.
    recordingSeen: { atMs: nowMs, isStartKnown: false },
    supervisorListeningIn: received.supervisorListeningIn ?? false,
    monitoredUserMuted: received.monitoredUserMuted ?? false,
    monitoring: received.monitoring ?? false,
    parentCallId: received.parentCallId,
    uri: received.uri,
    path: received.path,
    deviceId: received.deviceId,
    ownNumber: received.ownNumber,
    // duration counts from ringing, in whole seconds, up to this message (gws-protocol 5.1).
    startedAtMs: nowMs - (received.durationSeconds ?? 0) * 1000,
    establishedAtMs: null,
    endedAtMs: null,
    isEndSeen: false,
    wasEstablished: isTalking(state),
    hasBegun: isUnderWay(state),
    reported: null,
  };
}

/**
 * GWS sends the whole call each time (gws-protocol 4.3). If a message is partial, the known values of missing fields
 * are kept.
 */
export function updatedCall(known: CallRecord, received: GwsCall, news: News): CallRecord {
  const state = received.state ?? known.state;
  const ended = hasEnded({ state });
  return {
    ...known,
    callUuid: received.callUuid ?? known.callUuid,
    saidUuid: received.callUuid ?? known.saidUuid,
    connId: received.connId ?? known.connId,
    state,
    stateName: received.stateName ?? known.stateName,
    callType: received.callType ?? known.callType,
    ...participantsNow(known, received, ended),
    dnis: received.dnis ?? known.dnis,
    ani: received.ani ?? known.ani,
    capabilities: ended ? [] : (received.capabilities ?? known.capabilities),
    ...userDataNow(known, received, ended),
    muted: received.muted ?? known.muted,
    ...recordingNow(known, received, { atMs: news.atMs, isStartKnown: news.by === 'event' }),
    supervisorListeningIn: received.supervisorListeningIn ?? known.supervisorListeningIn,
    monitoredUserMuted: received.monitoredUserMuted ?? known.monitoredUserMuted,
    monitoring: received.monitoring ?? known.monitoring,
    // A consultation keeps its original, even when the server gives that id to another call.
    parentCallId: known.parentCallId ?? received.parentCallId,
    uri: received.uri ?? known.uri,
    path: received.path ?? known.path,
    deviceId: received.deviceId ?? known.deviceId,
    ownNumber: received.ownNumber ?? known.ownNumber,
    establishedAtMs: establishedNow(known, state, news),
    endedAtMs: ended ? (known.endedAtMs ?? news.atMs) : null,
    isEndSeen: ended && (known.isEndSeen || news.by === 'event'),
    wasEstablished: known.wasEstablished || isTalking(state),
    hasBegun: known.hasBegun || isUnderWay(state),
    // A call that ended because of the error still has to show it.
    reported: state === known.state || ended ? known.reported : null,
  };
}

export function releasedCall(known: CallRecord, nowMs: number): CallRecord {
  if (hasEnded(known)) return known;
  return { ...known, state: 'Released', stateName: 'Released', capabilities: [], endedAtMs: nowMs };
}

function isTalking(state: CallState): boolean {
  return state === 'Established' || state === 'Held';
}

function establishedNow(known: CallRecord, state: CallState, news: News): number | null {
  if (known.wasEstablished || !isTalking(state)) return known.establishedAtMs;
  return news.by === 'event' ? news.atMs : null;
}

function isUnderWay(state: CallState): boolean {
  return !isOffered({ state }) && !hasEnded({ state });
}

function recordingNow(
  { recording, recordingSeen }: CallRecord,
  received: GwsCall,
  seen: SeenSince,
): Pick<CallRecord, 'recording' | 'recordingSeen'> {
  const now = received.recording ?? recording;
  return { recording: now, recordingSeen: now === recording ? recordingSeen : seen };
}

type RecordParticipants = Pick<CallRecord, 'participants' | 'participantNumbers' | 'participantsLeftOut'>;

/** A released call may arrive without its participants; the agent still wants to see who it was. */
function participantsNow(known: CallRecord, received: GwsCall, ended: boolean): RecordParticipants {
  const { participants, participantNumbers, participantsLeftOut } = received;
  if (participants === null || (ended && participants.length === 0)) {
    return {
      participants: known.participants,
      participantNumbers: known.participantNumbers,
      participantsLeftOut: known.participantsLeftOut,
    };
  }
  return { participants, participantNumbers: participantNumbers ?? participants, participantsLeftOut };
}

export function userDataNow(
  known: CallRecord,
  received: GwsCall,
  ended: boolean,
): Pick<CallRecord, 'userData' | 'userDataLoss'> {
  if (received.userData !== null) return { userData: received.userData, userDataLoss: received.userDataLoss };
  if (meansNoUserData(received, ended)) return { userData: {}, userDataLoss: noLoss };
  return { userData: known.userData, userDataLoss: known.userDataLoss };
}

// GWS omits userData when it is empty (gws-protocol 5.1). But a message without state or capabilities is partial, and
// after release the last known data is better than none.
function meansNoUserData(received: GwsCall, ended: boolean): boolean {
  return !ended && received.state !== null && received.capabilities !== null;
}
