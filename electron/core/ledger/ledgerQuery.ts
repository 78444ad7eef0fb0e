/** What the page of the ledger shows. */
export interface LedgerQuery {
  /** The beginning of a day; `null` for today. */
  readonly dayMs: number | null;
  /** What is looked for in all days; empty shows the day. */
  readonly search: string;
  /** So many calls of it, the newest. */
  readonly atMost: number;
}

/** A list of thousands is neither sent to a window nor drawn. */
const pageSize = 100;
/** Who wants to see more looks for it. */
const mostCalls = 1_000;

export const todaysCalls: LedgerQuery = { dayMs: null, search: '', atMost: pageSize };

export function withMore(query: LedgerQuery): LedgerQuery {
  return { ...query, atMost: Math.min(query.atMost + pageSize, mostCalls) };
}

/** In all days; an empty text goes back to the day. */
export function searching(query: LedgerQuery, search: string): LedgerQuery {
  return { ...query, search, atMost: pageSize };
}

/** So many come with the next `withMore`. */
export function moreOf({ atMost }: LedgerQuery, total: number): number {
  return Math.max(0, Math.min(total - atMost, pageSize, mostCalls - atMost));
}
