import { hasEnded } from '../../rules/callState';
import type { CallRecord } from '../calls/callRecord';
import { callReference, type CallReference } from '../calls/callReference';
import { dispositionBlock, endedCall, isBlockedForGood } from '../dispositions/dispositionBlock';
import { isUndelivered } from '../outbox/entryState';
import { hasDisposition } from '../outbox/hasDisposition';
import { effectiveOfCall } from '../outbox/outboxEntries';
import { isSameOwner } from '../session/owner';
import { likelyCodes } from './likelyCodes';
import { callsById, unchangedSince } from './unchangedSince';
import { changed, startClock, type WrapUp } from './wrapUp';
import type { Reconciled, WrapUpWorld } from './wrapUpWorld';

/** Remembers the last time, so that each event works out only what it changes. */
export class Reconciler {
  private before: Reconciled | null = null;

  next(wrapUps: readonly WrapUp[], world: WrapUpWorld): readonly WrapUp[] {
    const { before } = this;
    this.before = { wrapUps, world };
    return reconcile(wrapUps, world, before);
  }
}

/**
 * Updates the wrap-ups from the calls and the dispositions. Returns the same list when nothing has changed. Only what
 * has changed since `before` is worked out again: an agent may owe hundreds of codes, and each event comes here.
 */
function reconcile(wrapUps: readonly WrapUp[], world: WrapUpWorld, before: Reconciled | null): readonly WrapUp[] {
  const calls = callsById(world.calls);
  const isUnchanged = before === null ? () => false : unchangedSince(before, world, calls);
  const isOwn = (wrapUp: WrapUp): boolean => isSameOwner(wrapUp.owner, world.owner);
  const callOf = (wrapUp: WrapUp): CallRecord | null => (isOwn(wrapUp) ? (calls.get(wrapUp.callId) ?? null) : null);
  const known = wrapUps.map((one) => (isUnchanged(one) || !isOwn(one) ? one : follow(one, callOf(one), world)));
  const kept = known.filter((wrapUp) => wrapUp.state !== 'closed' || callOf(wrapUp) !== null);
  const knownIds = new Set(wrapUps.filter(isOwn).map(({ callId }) => callId));
  const begun = world.calls.flatMap((call) => (knownIds.has(call.id) ? [] : (begin(call, world) ?? [])));
  const isSame = begun.length === 0 && kept.length === wrapUps.length && kept.every((one, i) => one === wrapUps[i]);
  return isSame ? wrapUps : [...kept, ...begun];
}

/** After a re-read of all calls, a live call that is no longer listed has ended unseen. */
export function endMissing(wrapUps: readonly WrapUp[], world: WrapUpWorld): readonly WrapUp[] {
  const next = wrapUps.map((wrapUp) => {
    const isMissing = wrapUp.state === 'watching' && isSameOwner(wrapUp.owner, world.owner) && !hasCall(wrapUp, world);
    if (!isMissing) return wrapUp;
    const isSettled = wrapUp.hasDisposition || effectiveOfCall(world.entries, wrapUp.callId)?.action === 'set';
    if (isSettled || isOffForGood(world)) return changed(wrapUp, 'closed');
    // Nobody knows when it ended, so its clock has no start.
    return withLikely({ ...changed(wrapUp, 'released'), endedAtMs: null }, world);
  });
  return next.every((one, index) => one === wrapUps[index]) ? wrapUps : next;
}

function begin(call: CallRecord, world: WrapUpWorld): WrapUp | null {
  const isAsked = world.rules.asks && (call.callType !== 'Consult' || world.rules.asksAfterConsult);
  if (!isAsked || !call.wasEstablished || call.idFault !== null) return null;
  const watched: WrapUp = {
    ...referenceOf(call, world),
    owner: world.owner,
    callType: call.callType,
    startedAtMs: call.startedAtMs,
    endedAtMs: call.endedAtMs,
    state: 'watching',
    clock: null,
    likely: null,
    hasDisposition: hasDisposition(call, world.entries, world.dispositionKey),
  };
  return follow(watched, call, world);
}

function follow(wrapUp: WrapUp, call: CallRecord | null, world: WrapUpWorld): WrapUp {
  switch (wrapUp.state) {
    case 'watching':
      return call === null ? wrapUp : watch(wrapUp, call, world);
    case 'asking':
    case 'later':
      if (isSettled(wrapUp, call, world)) return changed(wrapUp, 'disposed');
      if (isOffForGood(world)) return changed(wrapUp, 'closed');
      return withLikely(wrapUp, world);
    case 'done':
      if (!isSettled(wrapUp, call, world)) return withLikely(takenBack(wrapUp, world), world);
      return isWithGws(wrapUp, world) ? changed(wrapUp, 'delivered') : wrapUp;
    case 'closed':
      return wrapUp;
  }
}

function watch(wrapUp: WrapUp, call: CallRecord, world: WrapUpWorld): WrapUp {
  const isSettledNow = hasDisposition(call, world.entries, world.dispositionKey);
  if (!hasEnded(call)) {
    return isSettledNow === wrapUp.hasDisposition ? wrapUp : { ...wrapUp, hasDisposition: isSettledNow };
  }
  const current = {
    ...wrapUp,
    ...referenceOf(call, world),
    callType: call.callType,
    endedAtMs: call.endedAtMs ?? wrapUp.endedAtMs,
  };
  if (!isSettledNow) return ended(current, world);
  return isWithGws(current, world) ? changed(current, 'closed') : changed(current, 'disposed');
}

function referenceOf(call: CallRecord, { owner, deviceId, naming }: WrapUpWorld): CallReference {
  return callReference(call, { server: owner.server, deviceId }, naming);
}

function ended(wrapUp: WrapUp, world: WrapUpWorld): WrapUp {
  if (isOffForGood(world)) return changed(wrapUp, 'closed');
  const asking = changed(wrapUp, 'released');
  return withLikely({ ...asking, clock: startClock(world.rules.time, world.steadyNowMs) }, world);
}

/** If its time ran out meanwhile, it loses its clock, so that its code is not set a second time. */
function takenBack(wrapUp: WrapUp, world: WrapUpWorld): WrapUp {
  const { clock } = wrapUp;
  const isOver = clock !== null && clock.endsAtMs <= world.steadyNowMs;
  return { ...changed(wrapUp, 'takenBack'), clock: isOver ? null : clock };
}

/** The order stays the same for as long as the call is asked about. */
function withLikely(wrapUp: WrapUp, world: WrapUpWorld): WrapUp {
  if (wrapUp.state !== 'asking' || wrapUp.likely !== null || world.codes === null) return wrapUp;
  return { ...wrapUp, likely: likelyCodes(world.codes, world.entries, wrapUp) };
}

function isSettled(wrapUp: WrapUp, call: CallRecord | null, world: WrapUpWorld): boolean {
  if (call !== null) return hasDisposition(call, world.entries, world.dispositionKey);
  return effectiveOfCall(world.entries, wrapUp.callId)?.action === 'set';
}

/** None of our choices for it is still under way. */
function isWithGws(wrapUp: WrapUp, world: WrapUpWorld): boolean {
  const ours = effectiveOfCall(world.entries, wrapUp.callId);
  return ours === null || !isUndelivered(ours.state);
}

/** For instance GWS's `is-read-only-on-idle`: no code can be set after the call, so none is asked for. */
function isOffForGood(world: WrapUpWorld): boolean {
  return isBlockedForGood(dispositionBlock(endedCall, world.rights));
}

function isOf(wrapUp: WrapUp, call: CallRecord, world: WrapUpWorld): boolean {
  return wrapUp.callId === call.id && isSameOwner(wrapUp.owner, world.owner);
}

function hasCall(wrapUp: WrapUp, world: WrapUpWorld): boolean {
  return world.calls.some((call) => isOf(wrapUp, call, world));
}
