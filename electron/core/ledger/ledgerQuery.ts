import type { LedgerQuery } from '../../contract/words/ledger';
import { mostLedgerPages } from '../../rules/ledgerPages';

/** A list of thousands is neither sent to a window nor drawn. */
const pageSize = 100;

export function atMostCalls({ pages }: LedgerQuery): number {
  return pages * pageSize;
}

/** So many come with one page more. */
export function moreOf(query: LedgerQuery, total: number): number {
  return query.pages >= mostLedgerPages ? 0 : Math.max(0, Math.min(total - atMostCalls(query), pageSize));
}
