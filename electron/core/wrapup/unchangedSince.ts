import type { CallRecord } from '../calls/callRecord';
import { changedCalls } from '../outbox/entries';
import { isSameOwner } from '../session/owner';
import type { WrapUp } from './wrapUp';
import type { Reconciled, WrapUpWorld } from './wrapUpWorld';

/** Each call by its id; of several with one id the first. */
export function callsById(calls: readonly CallRecord[]): ReadonlyMap<string, CallRecord> {
  return new Map(calls.toReversed().map((call) => [call.id, call]));
}

/**
 * Says of a wrap-up whether working it out again would change nothing: it passed the last time unchanged, with the same
 * call, the same choices and the same rules. Compared by identity, because none of them is changed in place.
 */
export function unchangedSince(
  before: Reconciled,
  world: WrapUpWorld,
  calls: ReadonlyMap<string, CallRecord>,
): (wrapUp: WrapUp) => boolean {
  if (!hasSameRules(before.world, world)) return () => false;
  const same = new Set(before.wrapUps);
  const callsBefore = callsById(before.world.calls);
  const chosen = changedCalls(before.world.entries, world.entries);
  return (wrapUp) => {
    const { callId } = wrapUp;
    return same.has(wrapUp) && calls.get(callId) === callsBefore.get(callId) && !chosen.has(callId);
  };
}

function hasSameRules(one: WrapUpWorld, other: WrapUpWorld): boolean {
  const { time, ...rules } = one.rules;
  const { time: otherTime, ...otherRules } = other.rules;
  return (
    isSameOwner(one.owner, other.owner) &&
    one.deviceId === other.deviceId &&
    one.codes === other.codes &&
    one.dispositionKey === other.dispositionKey &&
    isAlike(one.rights, other.rights) &&
    isAlike(rules, otherRules) &&
    isAlike(time ?? {}, otherTime ?? {})
  );
}

function isAlike(one: object, other: object): boolean {
  const [ours, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return ours.length === others.size && ours.every(([name, value]) => others.get(name) === value);
}
