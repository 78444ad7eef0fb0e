import { nextDelayMs } from '../kernel/backoff';
import type { Random } from '../kernel/random';
import type { DispositionEntry } from './entry';
import type { EntryEvent } from './entryState';
import type { SendResult } from './sender';
import { showsCodes, type ServerHabits } from './serverHabits';

/** One step of the state table, with the other changes to the entry. */
export interface Settlement {
  readonly event: EntryEvent;
  readonly patch: Partial<DispositionEntry>;
}

/** How long an event may still take after its answer was lost. */
const echoGraceMs = 1_000;
/** How long a live call has to show what GWS answered that it took. */
export const echoWaitMs = 5_000;
const backendTries = 3;
const mostRepeats = 2;
const mostLostAnswers = 2;

/** The live call still does not show it, so only the user event after release is left. */
export function isRepeatedEnough({ repeats }: DispositionEntry): boolean {
  return repeats >= mostRepeats;
}

/** The agent wants it sent once more, whatever was sent before. */
export function pushed(entry: DispositionEntry, nowMs: number): Partial<DispositionEntry> {
  return { notBeforeMs: nowMs, repeats: Math.min(entry.repeats, mostRepeats - 1) };
}

/** The other changes when an entry is about to be sent. `isLive`: its call is live. */
export function beforeSending(
  entry: DispositionEntry,
  isLive: boolean,
  habits: ServerHabits,
): Partial<DispositionEntry> {
  return {
    attempts: entry.attempts + 1,
    repeats: entry.repeats + (isLive && entry.state === 'unseen' ? 1 : 0),
    wentLive: isLive,
    seenKey: entry.seenKey ?? (entry.dispositionKey === null ? habits.key : null),
    holdReason: null,
    reported: null,
    isEchoMissing: false,
    // On a live call the same value is only written twice; after release each send is a separate event.
    isPossiblyDuplicate: entry.isPossiblyDuplicate || (!isLive && entry.mayCount > 0),
  };
}

function arrived({ wentLive, mayCount }: DispositionEntry): Pick<DispositionEntry, 'mayCount'> {
  return { mayCount: wentLive ? Math.max(1, mayCount) : mayCount + 1 };
}

/** It may have arrived, but the answer was lost. */
export function lost(entry: DispositionEntry): Pick<DispositionEntry, 'mayCount' | 'lostAnswers'> {
  return { ...arrived(entry), lostAnswers: entry.lostAnswers + (entry.wentLive ? 0 : 1) };
}

/** Wrapkey must not decide on another send of a released call. */
export function isLostTooOften({ lostAnswers }: DispositionEntry): boolean {
  return lostAnswers >= mostLostAnswers;
}

/** What the answer to a send does to the entry. */
export function settlement(
  entry: DispositionEntry,
  result: SendResult,
  { nowMs, random, habits }: { readonly nowMs: number; readonly random: Random; readonly habits: ServerHabits },
): Settlement {
  const laterMs = (): number => nowMs + nextDelayMs(entry.attempts, random);
  const heldBack = (patch: Partial<DispositionEntry> = {}): Settlement => ({
    event: 'heldBack',
    patch: { ...patch, notBeforeMs: laterMs(), holdReason: 'nextTry' },
  });
  switch (result.kind) {
    case 'accepted':
      return { event: 'accepted', patch: accepted(entry, nowMs, habits) };
    case 'heldBack':
      return heldBack();
    case 'outcomeUnknown':
      // The event may still come, and a server that loses every answer must not be flooded.
      return { event: 'outcomeUnknown', patch: { ...lost(entry), notBeforeMs: laterMs() + echoGraceMs } };
    case 'backendRefused': {
      const patch = { backendRefusals: entry.backendRefusals + 1, refusal: result.refusal };
      return patch.backendRefusals < backendTries ? heldBack(patch) : { event: 'refused', patch };
    }
    case 'refused':
      return { event: 'refused', patch: { refusal: result.refusal } };
  }
}

function accepted(entry: DispositionEntry, nowMs: number, habits: ServerHabits): Partial<DispositionEntry> {
  const patch = { ...arrived(entry), acceptedAtMs: nowMs, refusal: null };
  if (!entry.wentLive) return patch;
  return showsCodes(habits)
    ? { ...patch, awaitsEcho: true, notBeforeMs: nowMs + echoWaitMs }
    : { ...patch, isUnprovable: true };
}

/** The other changes when the call does not show it. */
export function notSeen(entry: DispositionEntry, nowMs: number, random: Random): Partial<DispositionEntry> {
  return { awaitsEcho: false, isEchoMissing: true, notBeforeMs: nowMs + nextDelayMs(entry.attempts, random) };
}
