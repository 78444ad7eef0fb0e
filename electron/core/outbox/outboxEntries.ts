import { allows, isUndelivered, stands } from './entryState';
import type { DispositionEntry } from './entry';
import { isSameOwner, type Owner } from '../session/owner';
import { Entries } from './entries';
import type { EntriesByOwner } from './entriesByOwner';

// Pure questions about the entries of the outbox.

type List = readonly DispositionEntry[];

/** What the agent last wanted for a call: withdrawn choices do not count, unless there is nothing else. */
export function latestOfCall(entries: Entries, callId: string): DispositionEntry | null {
  return latest(entries.ofCall(callId));
}

/** The same of the choices for one call. */
export function latest(ofCall: List): DispositionEntry | null {
  return ofCall.findLast((entry) => entry.state !== 'withdrawn') ?? ofCall.at(-1) ?? null;
}

/** What counts for a call: the newest choice that was neither taken back, nor refused, nor given up or overtaken unsent. */
export function effectiveOfCall(entries: Entries, callId: string): DispositionEntry | null {
  return effective(entries.ofCall(callId));
}

/** The same of the choices for one call. */
export function effective(ofCall: List): DispositionEntry | null {
  return ofCall.findLast(({ state }) => stands(state)) ?? null;
}

/** By call, in the order in which each call got its newest choice. */
export function byCall(entries: List): ReadonlyMap<string, List> {
  const calls = new Map<string, DispositionEntry[]>();
  for (const entry of entries) {
    const known = calls.get(entry.callId) ?? [];
    known.push(entry);
    calls.delete(entry.callId);
    calls.set(entry.callId, known);
  }
  return calls;
}

export function undeliveredOf(entries: Entries): List {
  return entries.outstanding.filter(({ state }) => isUndelivered(state));
}

/**
 * GWS answered once more, but the call did not show an earlier send, or GWS reported an error of it: the answer to a
 * repetition alone delivers nothing.
 */
function isStillMissing({ state, awaitsEcho, repeats, reported }: DispositionEntry): boolean {
  return state === 'accepted' && awaitsEcho && (repeats > 0 || reported !== null);
}

/** What counts as undelivered for the agent, oldest first: also what is being looked for again. */
export function notDelivered(entries: Entries): List {
  return inOrder([...undeliveredOf(entries), ...entries.awaitingEcho.filter(isStillMissing)]);
}

/** The same, and what was given up. */
export function notDeliveredOrGivenUp(entries: Entries): List {
  return inOrder([...entries.outstanding, ...entries.awaitingEcho.filter(isStillMissing)]);
}

/** GWS answered, and nothing has proved it on a live call, or GWS reported an error too: an answer, and no more. */
export function isOnlyAnswered(entry: DispositionEntry): boolean {
  const { state, awaitsEcho, isEchoMissing, isUnprovable, reported } = entry;
  return state === 'accepted' && (awaitsEcho || isEchoMissing || isUnprovable || reported !== null);
}

function inOrder(list: List): List {
  return list.toSorted((one, other) => one.sequence - other.sequence);
}

/** What the signed-in agent may see of all entries of this machine's user: the own ones, and how many others wait. */
export function splitByOwner(
  all: EntriesByOwner,
  owner: Owner | null,
): { readonly entries: Entries; readonly waitingOfOthers: number } {
  return {
    entries: owner === null ? Entries.none : all.of(owner),
    waitingOfOthers: all.outstanding.filter((entry) => owner === null || !isSameOwner(entry.owner, owner)).length,
  };
}

/** Entries to be sent whose call has nothing else under way: one call, one disposition at a time. */
export function readyToSend(entries: Entries): List {
  const undelivered = undeliveredOf(entries);
  const busy = new Set(
    undelivered.filter(({ state }) => state === 'sending' || state === 'uncertain').map(({ callId }) => callId),
  );
  return undelivered.filter(
    (entry) => allows(entry.state, 'turnCame') && !busy.has(entry.callId) && !hasNewer(entries, entry),
  );
}

/** Sent, and nobody knows whether it arrived. */
export function unresolved(entries: Entries): List {
  return undeliveredOf(entries).filter((entry) => entry.state === 'uncertain');
}

/** A newer choice for the same call makes this one pointless. */
export function hasNewer(entries: Entries, entry: DispositionEntry): boolean {
  return entries.ofCall(entry.callId).some((other) => other.sequence > entry.sequence && other.state !== 'withdrawn');
}
