import type { DispositionEntry } from './entry';
import { isUndelivered } from './entryState';

/** How long entries and notes are kept, policy `retention`. */
export interface Retention {
  readonly outboxDays: number;
  readonly ledgerDays: number;
  readonly noteDays: number;
}

const dayMs = 86_400_000;

/** When an undelivered entry is given up. */
export function expiresAtMs(entry: DispositionEntry, { outboxDays }: Retention): number {
  return entry.waitsSinceMs + outboxDays * dayMs;
}

/**
 * Over for long enough to be forgotten. For a given-up entry the days start when it was given up, so that the agent
 * sees it.
 */
export function isForgettable(entry: DispositionEntry, retention: Retention, nowMs: number): boolean {
  return !isUndelivered(entry.state) && (entry.expiredAtMs ?? entry.waitsSinceMs) < forgetsBeforeMs(retention, nowMs);
}

/** What was over before then is forgotten. */
export function forgetsBeforeMs({ ledgerDays }: Retention, nowMs: number): number {
  return daysBefore(ledgerDays, nowMs);
}

export function daysBefore(days: number, nowMs: number): number {
  return nowMs - days * dayMs;
}
