import { isDelivered, isOutstanding, isUndelivered } from './entryState';
import { isSameOwner, type DispositionEntry, type Owner } from './entry';

// Pure questions about the entries of the outbox. Entries stand in the order in which they were chosen.

export type Entries = readonly DispositionEntry[];

export function withEntry(entries: Entries, entry: DispositionEntry): Entries {
  const index = entries.findIndex((other) => other.id === entry.id);
  return index < 0 ? [...entries, entry] : entries.with(index, entry);
}

export function entriesOfCall(entries: Entries, callId: string): Entries {
  return entries.filter((entry) => entry.callId === callId);
}

/** What the agent last wanted for a call: withdrawn choices do not count, unless there is nothing else. */
export function latestOfCall(entries: Entries, callId: string): DispositionEntry | null {
  const ofCall = entriesOfCall(entries, callId);
  return ofCall.findLast((entry) => entry.state !== 'withdrawn') ?? ofCall.at(-1) ?? null;
}

/** What counts for a call: the newest choice that was neither taken back, nor refused, nor given up or overtaken unsent. */
export function effectiveOfCall(entries: Entries, callId: string): DispositionEntry | null {
  return entriesOfCall(entries, callId).findLast(({ state }) => isUndelivered(state) || isDelivered(state)) ?? null;
}

export function undeliveredOf(entries: Entries, owner: Owner): Entries {
  return entries.filter((entry) => isUndelivered(entry.state) && isSameOwner(entry.owner, owner));
}

/** What the signed-in agent may see of all entries of this machine's user: the own ones, and how many others wait. */
export function sharedOut(
  entries: Entries,
  owner: Owner | null,
): { readonly entries: Entries; readonly waitingOfOthers: number } {
  const isOwn = (entry: DispositionEntry): boolean => owner !== null && isSameOwner(entry.owner, owner);
  return {
    entries: entries.filter(isOwn),
    waitingOfOthers: entries.filter((entry) => isOutstanding(entry.state) && !isOwn(entry)).length,
  };
}

/** Queued entries whose call has nothing else under way: one call, one disposition at a time. */
export function readyToSend(entries: Entries, owner: Owner): Entries {
  const undelivered = undeliveredOf(entries, owner);
  const busy = new Set(
    undelivered.filter(({ state }) => state === 'sending' || state === 'uncertain').map(({ callId }) => callId),
  );
  return undelivered.filter(
    (entry) => entry.state === 'queued' && !busy.has(entry.callId) && !hasNewer(entries, entry),
  );
}

/** Sent, and nobody knows whether it arrived. */
export function unresolved(entries: Entries, owner: Owner): Entries {
  return undeliveredOf(entries, owner).filter((entry) => entry.state === 'uncertain');
}

/** A newer choice for the same call makes this one pointless. */
export function hasNewer(entries: Entries, entry: DispositionEntry): boolean {
  return entries.some(
    (other) =>
      other.callId === entry.callId &&
      isSameOwner(other.owner, entry.owner) &&
      other.sequence > entry.sequence &&
      other.state !== 'withdrawn',
  );
}
