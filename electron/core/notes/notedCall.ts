import { serversId } from '../calls/callIdentity';
import { findCall } from '../calls/callList';
import type { CallReference } from '../calls/callReference';
import { findReference, type ReferenceState } from '../outbox/callReferences';
import { ownWrapUps, type OwnWrapUpsState } from '../wrapup/wrapUpQuestions';

/** The call of a note, with what is needed to deliver the note when the call is long gone. */
export interface NotedCall extends CallReference {
  /** As GWS wrote it; empty when unknown. */
  readonly callType: string;
  readonly startedAtMs: number | null;
  /** `null` while the call lives, and when nobody saw it end. */
  readonly endedAtMs: number | null;
  readonly phoneNumber: string;
  /** The server's id can be part of a request. */
  readonly isAddressable: boolean;
}

export type NotedCallState = ReferenceState & OwnWrapUpsState;

/** A call on the screen, one that needs a code, or one in the ledger; `null` when Wrapkey does not know it. */
export function notedCall(state: NotedCallState, callId: string): NotedCall | null {
  const reference = findReference(state, callId);
  if (reference === null) return null;
  const { callUuid, callUri, deviceId, who, subtitle, number, dnis } = reference;
  const call = findCall(state.calls, callId);
  const times = call ?? ownWrapUps(state).find((one) => one.callId === callId) ?? unknownTimes;
  const { callType, startedAtMs, endedAtMs } = times;
  const phoneNumber = number ?? who;
  // A call without a usable id has no wrap-up and no code.
  const isAddressable = call === null || call.idFault === null;
  return {
    ...{ callId, callUuid, callUri, deviceId, who, subtitle, number, dnis },
    ...{ callType, startedAtMs, endedAtMs, phoneNumber, isAddressable },
  };
}

const unknownTimes = { callType: '', startedAtMs: null, endedAtMs: null } as const;

/** A call whose UUID the server has not said has its id in the place of it. */
export function isSameUuid(one: string, other: string, callId: string): boolean {
  const isUnsaid = (uuid: string): boolean => uuid === serversId(callId);
  return one === other || isUnsaid(one) || isUnsaid(other);
}
