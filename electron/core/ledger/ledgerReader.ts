import type { LedgerQuery } from '../../contract/words/ledger';
import type { PastCall } from '../callHistory/pastCall';
import type { Entries } from '../outbox/entries';
import { byCall } from '../outbox/outboxEntries';
import { newestCalls, type FoundCalls, type LedgerCall, type LedgerSource } from './ledgerCall';
import { atMostCalls, moreOf } from './ledgerQuery';
import { LedgerSearch } from './ledgerSearch';

/** With the hour that is gained in autumn, and something over. */
const longestDayMs = 26 * 3_600_000;

/** Local midnight before that moment. */
export type Midnight = (epochMs: number) => number;

/** A day that has a call. */
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
  /** The newest of them. */
  readonly calls: readonly LedgerCall[];
}

export interface LedgerAnswer extends LedgerPart {
  /** How many more calls the next page brings. */
  readonly more: number;
  /** The start of the day that is shown unless something is looked for. */
  readonly shownMs: number;
  readonly todayMs: number;
  /** Today, and the days that have a call, newest first. */
  readonly days: readonly LedgerDay[];
}

interface KnownDays extends LedgerSource {
  readonly todayMs: number;
  readonly days: readonly LedgerDay[];
}

interface KnownCoded {
  readonly entries: Entries;
  readonly callIds: ReadonlySet<string>;
}

/**
 * Answers what the page of the ledger asks. A call with a code stands where the code was given, another where the call
 * ended.
 */
export class LedgerReader {
  private readonly search = new LedgerSearch();
  /** Between two questions the calls are mostly the same, and to count a ledger of 100,000 again is felt. */
  private known: KnownDays | null = null;
  private knownCoded: KnownCoded | null = null;

  constructor(private readonly midnight: Midnight) {}

  read(source: LedgerSource, query: LedgerQuery, todayMs: number): LedgerAnswer {
    const { search, found } = this.find(source, query, todayMs);
    const total = found.coded.length + found.uncoded.length;
    const calls = newestCalls(source, found, atMostCalls(query));
    const part = { search, total, calls, more: moreOf(query, total) };
    return { ...part, todayMs, shownMs: query.dayMs ?? todayMs, days: this.days(source, todayMs) };
  }

  /** Nobody looks any more. */
  forget(): void {
    this.known = null;
    this.knownCoded = null;
    this.search.forget();
  }

  private days({ entries, past }: LedgerSource, todayMs: number): readonly LedgerDay[] {
    const { known } = this;
    if (known?.entries === entries && known.past === past && known.todayMs === todayMs) return known.days;
    const days = this.countDays({ entries, past }, todayMs);
    this.known = { entries, past, todayMs, days };
    return days;
  }

  private find(
    source: LedgerSource,
    query: LedgerQuery,
    todayMs: number,
  ): { readonly search: string; readonly found: FoundCalls } {
    const found = this.search.found(source, query.search, () => this.coded(source.entries));
    if (found === null) return { search: '', found: this.ofDay(source, query.dayMs ?? todayMs) };
    return { search: query.search, found };
  }

  private countDays(source: LedgerSource, todayMs: number): readonly LedgerDay[] {
    const dayOf = byQuarter(this.midnight);
    const calls = new Map<number, Set<string>>([[todayMs, new Set()]]);
    const count = (dayMs: number, callId: string): void => {
      const ofDay = calls.get(dayMs);
      if (ofDay === undefined) calls.set(dayMs, new Set([callId]));
      else ofDay.add(callId);
    };
    for (const { chosenAtMs, callId } of source.entries) count(dayOf(chosenAtMs), callId);
    for (const piece of source.past.pieces) {
      for (const { atMs, callId } of this.uncoded(source, piece)) count(dayOf(atMs), callId);
    }
    const days = [...calls].map(([startMs, ofDay]) => ({ startMs, calls: ofDay.size }));
    return days.sort((left, right) => right.startMs - left.startMs);
  }

  private ofDay(source: LedgerSource, dayMs: number): FoundCalls {
    const dayOf = byQuarter(this.midnight);
    const endMs = dayMs + longestDayMs;
    const chosen = source.entries.chosenBetween(dayMs, endMs).filter(({ chosenAtMs }) => dayOf(chosenAtMs) === dayMs);
    const ended = source.past.endedBetween(dayMs, endMs).filter(({ atMs }) => dayOf(atMs) === dayMs);
    const calls = byCall(chosen);
    return {
      coded: [...calls.keys()].reverse(),
      uncoded: [...this.uncoded(source, ended)].reverse(),
      choicesOf: (callId) => calls.get(callId) ?? [],
    };
  }

  private uncoded({ entries }: LedgerSource, calls: readonly PastCall[]): readonly PastCall[] {
    const coded = this.coded(entries);
    return calls.filter(({ callId }) => !coded.has(callId));
  }

  private coded(entries: Entries): ReadonlySet<string> {
    if (this.knownCoded?.entries !== entries) {
      const callIds = new Set<string>();
      for (const { callId } of entries) callIds.add(callId);
      this.knownCoded = { entries, callIds };
    }
    return this.knownCoded.callIds;
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
