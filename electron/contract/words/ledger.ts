/** What the ledger page asks for. */
export interface LedgerQuery {
  /** The start of a day, in local time; `null` for today. */
  readonly dayMs: number | null;
  /** Finds calls of all days with every word in a name, a number or a code. When empty, the day is shown. */
  readonly search: string;
  /** How many pages of calls to show, newest first. */
  readonly pages: number;
}
