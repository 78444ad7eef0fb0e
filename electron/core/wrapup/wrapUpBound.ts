import { bounds } from '../gws/bounds';
import { isSameOwner, type Owner } from '../session/owner';
import { changed, type WrapUp } from './wrapUp';
import { isPending } from './wrapUpState';

/**
 * Limits the pending wrap-ups: beyond the limit, the oldest without a choice are closed. Those of other agents do not
 * count, and the one the prompt asks about stays. Returns the same list when it is within the limit.
 */
export function withinBound(wrapUps: readonly WrapUp[], owner: Owner, frontCallId: string | null): readonly WrapUp[] {
  const pending = wrapUps.filter((one) => isPending(one.state) && isSameOwner(one.owner, owner));
  if (pending.length <= bounds.wrapUps) return wrapUps;
  const oldestFirst = pending
    .filter(({ callId }) => callId !== frontCallId)
    .toSorted((one, other) => (one.endedAtMs ?? one.startedAtMs) - (other.endedAtMs ?? other.startedAtMs));
  const leaving = new Set(oldestFirst.slice(0, pending.length - bounds.wrapUps));
  return wrapUps.map((one) => (leaving.has(one) ? changed(one, 'closed') : one));
}
