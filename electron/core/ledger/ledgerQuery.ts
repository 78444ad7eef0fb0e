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
export const pageSize = 100;

export const todaysCalls: LedgerQuery = { dayMs: null, search: '', atMost: pageSize };

export function withMore(query: LedgerQuery): LedgerQuery {
  return { ...query, atMost: query.atMost + pageSize };
}

/** In all days; an empty text goes back to the day. */
export function searching(query: LedgerQuery, search: string): LedgerQuery {
  return { ...query, search, atMost: pageSize };
}
