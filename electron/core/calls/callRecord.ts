import type { Refusal } from '../../contract/disposition';
import type { CallState } from '../../contract/call';
import type { GwsCall } from '../gws/call';
import type { IdFault } from '../gws/identifier';
import { noLoss, type UserData, type UserDataLoss } from '../gws/userData';
import { serversId } from './callIdentity';

/** An error that GWS reported of a call by an event (gws-protocol 8). */
export interface CallReport {
  readonly report: Refusal;
  readonly atMs: number;
}

/** What Wrapkey knows of one call leg of the agent. */
export interface CallRecord {
  /** See `callIdentity`. */
  readonly id: string;
  /** The server's id cannot be used, so nothing can be sent for this call. */
  readonly idFault: IdFault | null;
  /** As a request carries it: the id where the server has not said one. */
  readonly callUuid: string;
  readonly saidUuid: string | null;
  readonly connId: string | null;
  readonly state: CallState;
  readonly stateName: string;
  readonly callType: string;
  readonly participants: readonly string[];
  readonly participantsLeftOut: number;
  readonly dnis: string | null;
  readonly ani: string | null;
  readonly capabilities: readonly string[];
  readonly userData: UserData;
  readonly userDataLoss: UserDataLoss;
  readonly muted: boolean;
  readonly recording: boolean;
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
  readonly parentCallId: string | null;
  readonly uri: string | null;
  readonly path: string | null;
  readonly deviceId: string | null;
  readonly ownNumber: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly wasEstablished: boolean;
  /** It was more than a call that rings in or is offered: dialled, talked on, or in a state that only GWS knows. */
  readonly hasBegun: boolean;
  /** The last one since the call came into its state. */
  readonly reported: CallReport | null;
}

export function hasEnded(call: { readonly state: CallState }): boolean {
  return call.state === 'Released' || call.state === 'Completed' || call.state === 'PreviewCancelled';
}

/** It rings in, or is a preview: nobody has answered or dialled yet. */
export function isOffered(call: { readonly state: CallState }): boolean {
  return call.state === 'Ringing' || call.state === 'Preview';
}

export function newCall(told: GwsCall, nowMs: number): CallRecord {
  const state = told.state ?? 'Unknown';
  return {
    id: told.id,
    idFault: told.idFault,
    callUuid: told.callUuid ?? serversId(told.id),
    saidUuid: told.callUuid,
    connId: told.connId,
    state,
    stateName: told.stateName ?? state,
    callType: told.callType ?? '',
    participants: told.participants ?? [],
    participantsLeftOut: told.participantsLeftOut,
    dnis: told.dnis,
    ani: told.ani,
    capabilities: told.capabilities ?? [],
    userData: told.userData ?? {},
    userDataLoss: told.userDataLoss,
    muted: told.muted ?? false,
    recording: told.recording ?? false,
    supervisorListeningIn: told.supervisorListeningIn ?? false,
    monitoredUserMuted: told.monitoredUserMuted ?? false,
    monitoring: told.monitoring ?? false,
    parentCallId: told.parentCallId,
    uri: told.uri,
    path: told.path,
    deviceId: told.deviceId,
    ownNumber: told.ownNumber,
    // duration counts from ringing, in whole seconds, and only as of this message (gws-protocol 5.1).
    startedAtMs: nowMs - (told.durationSeconds ?? 0) * 1000,
    endedAtMs: null,
    wasEstablished: isTalking(state),
    hasBegun: isUnderWay(state),
    reported: null,
  };
}

/** The call is told whole each time (gws-protocol 4.3), but what a partial message leaves out is kept. */
export function updatedCall(known: CallRecord, told: GwsCall, nowMs: number): CallRecord {
  const state = told.state ?? known.state;
  const ended = hasEnded({ state });
  return {
    ...known,
    callUuid: told.callUuid ?? known.callUuid,
    saidUuid: told.callUuid ?? known.saidUuid,
    connId: told.connId ?? known.connId,
    state,
    stateName: told.stateName ?? known.stateName,
    callType: told.callType ?? known.callType,
    ...participantsNow(known, told, ended),
    dnis: told.dnis ?? known.dnis,
    ani: told.ani ?? known.ani,
    capabilities: ended ? [] : (told.capabilities ?? known.capabilities),
    ...userDataNow(known, told, ended),
    muted: told.muted ?? known.muted,
    recording: told.recording ?? known.recording,
    supervisorListeningIn: told.supervisorListeningIn ?? known.supervisorListeningIn,
    monitoredUserMuted: told.monitoredUserMuted ?? known.monitoredUserMuted,
    monitoring: told.monitoring ?? known.monitoring,
    parentCallId: told.parentCallId ?? known.parentCallId,
    uri: told.uri ?? known.uri,
    path: told.path ?? known.path,
    deviceId: told.deviceId ?? known.deviceId,
    ownNumber: told.ownNumber ?? known.ownNumber,
    endedAtMs: ended ? (known.endedAtMs ?? nowMs) : null,
    wasEstablished: known.wasEstablished || isTalking(state),
    hasBegun: known.hasBegun || isUnderWay(state),
    // A call that ended by the error still has to say so.
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

function isUnderWay(state: CallState): boolean {
  return !isOffered({ state }) && !hasEnded({ state });
}

/** A released call may come without the parties it had; the agent still wants to see who it was. */
function participantsNow(
  known: CallRecord,
  told: GwsCall,
  ended: boolean,
): Pick<CallRecord, 'participants' | 'participantsLeftOut'> {
  const { participants, participantsLeftOut } = told;
  if (participants === null || (ended && participants.length === 0)) {
    return { participants: known.participants, participantsLeftOut: known.participantsLeftOut };
  }
  return { participants, participantsLeftOut };
}

export function userDataNow(
  known: CallRecord,
  told: GwsCall,
  ended: boolean,
): Pick<CallRecord, 'userData' | 'userDataLoss'> {
  if (told.userData !== null) return { userData: told.userData, userDataLoss: told.userDataLoss };
  if (meansNoUserData(told, ended)) return { userData: {}, userDataLoss: noLoss };
  return { userData: known.userData, userDataLoss: known.userDataLoss };
}

// GWS leaves userData out when it is empty (gws-protocol 5.1); a message without state or capabilities is not whole,
// and after release the last known data is worth more than none.
function meansNoUserData(told: GwsCall, ended: boolean): boolean {
  return !ended && told.state !== null && told.capabilities !== null;
}
