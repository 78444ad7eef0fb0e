import type { LedgerDaysView } from '../../contract/ledger';
import type { DispositionEntry } from '../outbox/entry';
import type { Entries } from '../outbox/entries';
import { byCall } from '../outbox/outboxEntries';
import { Remembered } from '../kernel/remembered';
import { LedgerSearch } from './ledgerSearch';
import type { LedgerQuery } from './ledgerQuery';

/** With the hour that is gained in autumn, and something over. */
const longestDayMs = 26 * 3_600_000;

/** Local midnight before that moment. */
export type Midnight = (epochMs: number) => number;

type ChoicesOfCall = readonly DispositionEntry[];

/** What the query finds. */
export interface LedgerPart {
  /** What was looked for, when it has a word. */
  readonly search: string;
  /** So many calls in all. */
  readonly total: number;
  /** The newest of them, each with its choices. */
  readonly calls: readonly ChoicesOfCall[];
}

/**
 * Answers what the page of the ledger asks. While nothing of the entries has changed, and they are many, no snapshot
 * walks through them again.
 */
export class LedgerReader {
  private readonly search = new LedgerSearch();
  private readonly knownDays: Remembered<[Entries, number], LedgerDaysView['days']>;
  private readonly knownPart: Remembered<[Entries, LedgerQuery, number], LedgerPart>;

  constructor(private readonly midnight: Midnight) {
    this.knownDays = new Remembered((entries, todayMs) => this.countDays(entries, todayMs));
    this.knownPart = new Remembered((entries, query, todayMs) => this.readPart(entries, query, todayMs));
  }

  /** The days that have a choice, and today. */
  days(entries: Entries, todayMs: number): LedgerDaysView['days'] {
    return this.knownDays.of(entries, todayMs);
  }

  part(entries: Entries, query: LedgerQuery, todayMs: number): LedgerPart {
    return this.knownPart.of(entries, query, todayMs);
  }

  /** Nobody looks any more. */
  forget(): void {
    this.knownDays.forget();
    this.knownPart.forget();
    this.search.forget();
  }

  private countDays(entries: Entries, todayMs: number): LedgerDaysView['days'] {
    const dayOf = byQuarter(this.midnight);
    const calls = new Map<number, Set<string>>([[todayMs, new Set()]]);
    for (const { chosenAtMs, callId } of entries) {
      const dayMs = dayOf(chosenAtMs);
      const ofDay = calls.get(dayMs);
      if (ofDay === undefined) calls.set(dayMs, new Set([callId]));
      else ofDay.add(callId);
    }
    const days = [...calls].map(([startMs, ofDay]) => ({ startMs, calls: ofDay.size }));
    return days.sort((left, right) => right.startMs - left.startMs);
  }

  private readPart(entries: Entries, { search, dayMs, atMost }: LedgerQuery, todayMs: number): LedgerPart {
    const found = this.search.found(entries, search);
    if (found === null) return { search: '', ...this.readDay(entries, dayMs ?? todayMs, atMost) };
    const calls = found.slice(0, atMost).map((callId) => entries.ofCall(callId));
    return { search, total: found.length, calls };
  }

  private readDay(entries: Entries, dayMs: number, atMost: number): Pick<LedgerPart, 'total' | 'calls'> {
    const dayOf = byQuarter(this.midnight);
    const near = entries.chosenBetween(dayMs, dayMs + longestDayMs);
    const calls = [...byCall(near.filter(({ chosenAtMs }) => dayOf(chosenAtMs) === dayMs)).values()];
    return { total: calls.length, calls: calls.reverse().slice(0, atMost) };
  }
}

/** A calendar is slow, and a ledger long. No time zone on earth begins a day between two quarters of an hour. */
function byQuarter(midnight: Midnight): Midnight {
  const known = new Map<number, number>();
  return (epochMs) => {
    const quarter = Math.floor(epochMs / 900_000);
    const dayMs = known.get(quarter) ?? midnight(epochMs);
    known.set(quarter, dayMs);
    return dayMs;
  };
}
