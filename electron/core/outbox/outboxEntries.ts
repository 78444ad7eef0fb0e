import { isSameOwner, type Owner } from '../session/owner';
import { Entries } from './entries';
import type { EntriesByOwner } from './entriesByOwner';
import type { DispositionEntry } from './entry';
import { allows, isUndelivered, stands } from './entryState';

type List = readonly DispositionEntry[];

/** The agent's last choice for a call. Withdrawn choices count only when there is no other. */
export function latestOfCall(entries: Entries, callId: string): DispositionEntry | null {
  return latest(entries.ofCall(callId));
}

/** The same, among the choices for one call. */
export function latest(ofCall: List): DispositionEntry | null {
  return ofCall.findLast((entry) => entry.state !== 'withdrawn') ?? ofCall.at(-1) ?? null;
}

/**
 * The choice that counts for a call: the newest that was not taken back, refused, given up, or superseded before it was
 * sent.
 */
export function effectiveOfCall(entries: Entries, callId: string): DispositionEntry | null {
  return effective(entries.ofCall(callId));
}

/** The same, among the choices for one call. */
export function effective(ofCall: List): DispositionEntry | null {
  return ofCall.findLast(({ state }) => stands(state)) ?? null;
}

/** Groups by call, in the order of each call's newest choice. */
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
 * GWS answered again, but the call did not show an earlier send, or GWS reported an error: the answer to a repetition
 * alone does not deliver anything.
 */
function isStillMissing({ state, awaitsEcho, repeats, reported }: DispositionEntry): boolean {
  return state === 'accepted' && awaitsEcho && (repeats > 0 || reported !== null);
}

/** What counts as undelivered for the agent, oldest first, including entries that are being looked for again. */
export function notDelivered(entries: Entries): List {
  return inOrder([...undeliveredOf(entries), ...entries.awaitingEcho.filter(isStillMissing)]);
}

/** The same, plus entries that were given up. */
export function notDeliveredOrGivenUp(entries: Entries): List {
  return inOrder([...entries.outstanding, ...entries.awaitingEcho.filter(isStillMissing)]);
}

/** GWS answered, but no live call proved it, or GWS also reported an error: an answer and nothing more. */
export function isOnlyAnswered(entry: DispositionEntry): boolean {
  const { state, awaitsEcho, isEchoMissing, isUnprovable, reported } = entry;
  return state === 'accepted' && (awaitsEcho || isEchoMissing || isUnprovable || reported !== null);
}

function inOrder(list: List): List {
  return list.toSorted((one, other) => one.sequence - other.sequence);
}

/**
 * What the signed-in agent may see of this system user's entries: the agent's own, and the number of others that wait.
 */
export function splitByOwner(
  all: EntriesByOwner,
  owner: Owner | null,
): { readonly entries: Entries; readonly waitingOfOthers: number } {
  return {
    entries: owner === null ? Entries.none : all.of(owner),
    waitingOfOthers: all.outstanding.filter((entry) => owner === null || !isSameOwner(entry.owner, owner)).length,
  };
}

/**
 * Entries that can be sent because nothing else of their call is under way: one disposition at a time for each call.
 */
export function readyToSend(entries: Entries): List {
  const undelivered = undeliveredOf(entries);
  const busy = new Set(
    undelivered.filter(({ state }) => state === 'sending' || state === 'uncertain').map(({ callId }) => callId),
  );
  return undelivered.filter(
    (entry) => allows(entry.state, 'turnCame') && !busy.has(entry.callId) && !hasNewer(entries, entry),
  );
}

/** Sent, without knowing whether it arrived. */
export function unresolved(entries: Entries): List {
  return undeliveredOf(entries).filter((entry) => entry.state === 'uncertain');
}

/** A newer choice for the same call makes this one obsolete. */
export function hasNewer(entries: Entries, entry: DispositionEntry): boolean {
  return entries.ofCall(entry.callId).some((other) => other.sequence > entry.sequence && other.state !== 'withdrawn');
}
