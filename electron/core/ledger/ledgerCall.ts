import type { PastCall } from '../callHistory/pastCall';
import type { PastCalls } from '../callHistory/pastCalls';
import type { Entries } from '../outbox/entries';
import type { DispositionEntry } from '../outbox/entry';

/** One call of the ledger: it has a choice, a record of itself, or both. */
export interface LedgerCall {
  readonly callId: string;
  readonly choices: readonly DispositionEntry[];
  readonly past: PastCall | null;
}

/** Newest first. `coded`: the ids of calls with a choice. */
export interface FoundCalls {
  readonly coded: readonly string[];
  readonly uncoded: readonly PastCall[];
  /** The choices to show for a coded call. */
  readonly choicesOf: (callId: string) => readonly DispositionEntry[];
}

/** One agent's choices, and the agent's calls that are over. */
export interface LedgerSource {
  readonly entries: Entries;
  readonly past: PastCalls;
}

/** The newest of both, each in its own order. */
export function newestCalls({ past }: LedgerSource, found: FoundCalls, atMost: number): readonly LedgerCall[] {
  const coded = found.coded
    .slice(0, atMost)
    .map((callId): LedgerCall => ({ callId, choices: found.choicesOf(callId), past: past.find(callId) }));
  const uncoded = found.uncoded
    .slice(0, atMost)
    .map((call): LedgerCall => ({ callId: call.callId, choices: [], past: call }));
  const calls: LedgerCall[] = [];
  let place = 0;
  for (const call of coded) {
    while (place < uncoded.length && lastAtMs(uncoded[place]) > lastAtMs(call)) {
      const newer = uncoded[place];
      if (newer !== undefined) calls.push(newer);
      place += 1;
    }
    calls.push(call);
  }
  return [...calls, ...uncoded.slice(place)].slice(0, atMost);
}

function lastAtMs(call: LedgerCall | undefined): number {
  return call?.choices.at(-1)?.chosenAtMs ?? call?.past?.atMs ?? -Infinity;
}
