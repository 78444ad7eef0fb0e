import type { GwsCall } from '../gws/call';
import { hasEnded, newCall, releasedCall, updatedCall, type CallRecord, type CallReport } from './callRecord';

/** The agent's calls in the order they appeared, released ones until they are dismissed. Pure values. */
export interface CallList {
  readonly calls: readonly CallRecord[];
  /** Calls that are over and no longer shown; a late event must not bring them back. Newest last, bounded. */
  readonly goneIds: readonly string[];
}

export const emptyCallList: CallList = { calls: [], goneIds: [] };

const rememberedGoneIds = 500;

/** One event. A call that has ended is never resurrected; it only takes user data (gws-protocol 5.2). */
export function applyEvent(list: CallList, told: GwsCall, nowMs: number): CallList {
  const known = findCall(list, told.id);
  if (known === null) {
    // A message without a state that can be read makes no call appear.
    const isNews = told.state !== null && !list.goneIds.includes(told.id) && !hasEnded({ state: told.state });
    return isNews ? { ...list, calls: [...list.calls, newCall(told, nowMs)] } : list;
  }
  if (hasEnded(known)) return told.userData === null ? list : replace(list, { ...known, userData: told.userData });
  return replace(list, updatedCall(known, told, nowMs));
}

/** An error that GWS reported of a call; of one that is not there it says nothing. */
export function applyReport(list: CallList, callId: string, reported: CallReport): CallList {
  const known = findCall(list, callId);
  return known === null ? list : replace(list, { ...known, reported });
}

/** One call of a re-read: the server's word counts. */
function applyOne(list: CallList, told: GwsCall, nowMs: number): CallList {
  const known = findCall(list, told.id);
  if (known !== null) return replace(list, updatedCall(known, told, nowMs));
  const isLive = !hasEnded({ state: told.state ?? 'Unknown' });
  if (!isLive) return list;
  return { calls: [...list.calls, newCall(told, nowMs)], goneIds: list.goneIds.filter((id) => id !== told.id) };
}

/** A re-read of all calls: what is no longer listed has been released (gws-protocol 4.7). */
export function applyAll(list: CallList, listed: readonly GwsCall[], nowMs: number): CallList {
  const ids = new Set(listed.map((call) => call.id));
  const kept = list.calls.map((call) => (ids.has(call.id) ? call : releasedCall(call, nowMs)));
  return listed.reduce<CallList>((result, told) => applyOne(result, told, nowMs), { ...list, calls: kept });
}

/** Takes ended calls off the list; live ones stay whatever is asked. */
export function dismissEnded(list: CallList, isFinished: (call: CallRecord) => boolean): CallList {
  const leaving = list.calls.filter((call) => hasEnded(call) && isFinished(call));
  if (leaving.length === 0) return list;
  return {
    calls: list.calls.filter((call) => !leaving.includes(call)),
    goneIds: [...list.goneIds, ...leaving.map((call) => call.id)].slice(-rememberedGoneIds),
  };
}

export function findCall(list: CallList, callId: string): CallRecord | null {
  return list.calls.find((call) => call.id === callId) ?? null;
}

function replace(list: CallList, call: CallRecord): CallList {
  return { ...list, calls: list.calls.map((other) => (other.id === call.id ? call : other)) };
}
