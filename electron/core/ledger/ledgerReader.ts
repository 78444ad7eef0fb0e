import type { LedgerQuery } from '../../contract/words/ledger';
import type { Entries } from '../outbox/entries';
import type { DispositionEntry } from '../outbox/entry';
import { byCall } from '../outbox/outboxEntries';
import { atMostCalls, moreOf } from './ledgerQuery';
import { LedgerSearch } from './ledgerSearch';

/** With the hour that is gained in autumn, and something over. */
const longestDayMs = 26 * 3_600_000;

/** Local midnight before that moment. */
export type Midnight = (epochMs: number) => number;

type ChoicesOfCall = readonly DispositionEntry[];

/** A day that has a choice. */
interface LedgerDay {
  /** Its start, in local time. */
  readonly startMs: number;
  readonly calls: number;
}

/** What the query finds. */
interface LedgerPart {
  /** What was looked for, when it has a word. */
  readonly search: string;
  /** So many calls in all. */
  readonly total: number;
  /** The newest of them, each with its choices. */
  readonly calls: readonly ChoicesOfCall[];
}

export interface LedgerAnswer extends LedgerPart {
  /** How many more calls the next page brings. */
  readonly more: number;
  /** The start of the day that is shown unless something is looked for. */
  readonly shownMs: number;
  readonly todayMs: number;
  /** Today, and the days that have a choice, newest first. */
  readonly days: readonly LedgerDay[];
}

interface KnownDays {
  readonly entries: Entries;
  readonly todayMs: number;
  readonly days: readonly LedgerDay[];
}

/** Answers what the page of the ledger asks. */
export class LedgerReader {
  private readonly search = new LedgerSearch();
  /** Between two questions the entries are mostly the same, and to count a ledger of 100,000 again is felt. */
  private known: KnownDays | null = null;

  constructor(private readonly midnight: Midnight) {}

  read(entries: Entries, query: LedgerQuery, todayMs: number): LedgerAnswer {
    const part = this.part(entries, query, todayMs);
    const more = moreOf(query, part.total);
    return { ...part, more, todayMs, shownMs: query.dayMs ?? todayMs, days: this.days(entries, todayMs) };
  }

  /** Nobody looks any more. */
  forget(): void {
    this.known = null;
    this.search.forget();
  }

  private days(entries: Entries, todayMs: number): readonly LedgerDay[] {
    if (this.known?.entries !== entries || this.known.todayMs !== todayMs) {
      this.known = { entries, todayMs, days: this.countDays(entries, todayMs) };
    }
    return this.known.days;
  }

  private part(entries: Entries, query: LedgerQuery, todayMs: number): LedgerPart {
    const found = this.search.found(entries, query.search);
    if (found === null) return { search: '', ...this.readDay(entries, query.dayMs ?? todayMs, atMostCalls(query)) };
    const calls = found.slice(0, atMostCalls(query)).map((callId) => entries.ofCall(callId));
    return { search: query.search, total: found.length, calls };
  }

  private countDays(entries: Entries, todayMs: number): readonly LedgerDay[] {
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
