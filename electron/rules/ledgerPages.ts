/** The ledger is told a page at a time, up to so many: who wants to see more looks for it. */
export const mostLedgerPages = 10;
