import { hasEnded } from '../../rules/callState';
import { bounds } from '../gws/bounds';
import type { GwsCall } from '../gws/call';
import type { ListedCalls } from '../gws/user';
import { serversId, type KnownCall } from './callIdentity';
import { newCall, releasedCall, updatedCall, userDataNow, type CallRecord, type CallReport } from './callRecord';

/** The agent's calls in the order they appeared; released ones stay until dismissed. Pure values. */
export interface CallList {
  readonly calls: readonly CallRecord[];
  /** Calls that are over and no longer shown; a late event must not bring them back. Newest last, limited in number. */
  readonly gone: readonly KnownCall[];
  /** The server has more live calls than Wrapkey follows. */
  readonly isCut: boolean;
}

export const emptyCallList: CallList = { calls: [], gone: [], isCut: false };

const rememberedGone = 500;

/** Applies one event. A call that has ended is never resurrected; it only takes user data (gws-protocol 5.2). */
export function applyEvent(list: CallList, received: GwsCall, nowMs: number): CallList {
  const known = findCall(list, received.id);
  if (known === null) {
    // A message without a readable state does not create a call.
    const isGone = list.gone.some(({ callId }) => callId === received.id);
    const isNews = received.state !== null && !isGone && !hasEnded({ state: received.state });
    return isNews ? withNew(list, received, nowMs) : list;
  }
  if (hasEnded(known)) {
    return received.userData === null ? list : replace(list, { ...known, ...userDataNow(known, received, true) });
  }
  return replace(list, updatedCall(known, received, { atMs: nowMs, by: 'event' }));
}

/** Notes an error that GWS reported for a call. A call that is not in the list is ignored. */
export function applyReport(list: CallList, callId: string, reported: CallReport): CallList {
  const known = findCall(list, callId);
  return known === null ? list : replace(list, { ...known, reported });
}

/** One call of a re-read: the server's version wins. */
function applyOne(list: CallList, received: GwsCall, nowMs: number): CallList {
  const known = findCall(list, received.id);
  if (known !== null) return replace(list, updatedCall(known, received, { atMs: nowMs, by: 'reading' }));
  const isLive = !hasEnded({ state: received.state ?? 'Unknown' });
  if (!isLive) return list;
  return withNew({ ...list, gone: list.gone.filter(({ callId }) => callId !== received.id) }, received, nowMs);
}

/** When the list is full, an ended call is dropped. If it still needs a code, its wrap-up remembers that. */
function withNew(list: CallList, received: GwsCall, nowMs: number): CallList {
  const calls = list.calls.map((call) => (isNamesake(call, received) ? releasedCall(call, nowMs) : call));
  if (calls.length < bounds.calls) return { ...list, calls: [...calls, newCall(received, nowMs)] };
  const leaving = calls.find(hasEnded);
  if (leaving === undefined) return { ...list, isCut: true };
  return withNew(without({ ...list, calls }, [leaving]), received, nowMs);
}

/** The server has reused this call's id for the new call, so this one has ended unseen. */
function isNamesake(call: CallRecord, received: GwsCall): boolean {
  return call.idFault === null && call.id !== received.id && serversId(call.id) === serversId(received.id);
}

/** A re-read of all calls: a call that is no longer listed has been released (gws-protocol 4.7). */
export function applyAll(list: CallList, { calls: listed, leftOut }: ListedCalls, nowMs: number): CallList {
  const ids = new Set(listed.map((call) => call.id));
  // An incomplete list does not show which calls are missing.
  const isThere = (call: CallRecord): boolean => leftOut > 0 || ids.has(call.id);
  const calls = list.calls.map((call) => (isThere(call) ? call : releasedCall(call, nowMs)));
  return listed.reduce<CallList>((result, received) => applyOne(result, received, nowMs), {
    ...list,
    calls,
    isCut: leftOut > 0,
  });
}

/** Takes ended calls off the list; live calls always stay. */
export function dismissEnded(list: CallList, isFinished: (call: CallRecord) => boolean): CallList {
  const leaving = list.calls.filter((call) => hasEnded(call) && isFinished(call));
  return leaving.length === 0 ? list : without(list, leaving);
}

function without(list: CallList, leaving: readonly CallRecord[]): CallList {
  const left = leaving.map(({ id, saidUuid }) => ({ callId: id, callUuid: saidUuid }));
  return {
    ...list,
    calls: list.calls.filter((call) => !leaving.includes(call)),
    gone: [...list.gone, ...left].slice(-rememberedGone),
  };
}

export function findCall(list: CallList, callId: string): CallRecord | null {
  return list.calls.find((call) => call.id === callId) ?? null;
}

function replace(list: CallList, call: CallRecord): CallList {
  return { ...list, calls: list.calls.map((other) => (other.id === call.id ? call : other)) };
}
