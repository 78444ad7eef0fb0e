import type { DispositionEntry } from './entry';
import { isUndelivered } from './entryState';

/** How long entries are kept, policy `retention`. */
export interface Retention {
  readonly outboxDays: number;
  readonly ledgerDays: number;
}

const dayMs = 86_400_000;

/** When one that is not delivered by then is given up. */
export function expiresAtMs(entry: DispositionEntry, { outboxDays }: Retention): number {
  return entry.waitsSinceMs + outboxDays * dayMs;
}

/** Over for long enough to be forgotten. One that was given up has its days from then: the agent has to see it. */
export function isForgettable(entry: DispositionEntry, { ledgerDays }: Retention, nowMs: number): boolean {
  return !isUndelivered(entry.state) && (entry.expiredAtMs ?? entry.waitsSinceMs) < nowMs - ledgerDays * dayMs;
}
