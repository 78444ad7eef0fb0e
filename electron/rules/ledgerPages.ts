/** The most pages of the ledger that are shown; beyond that the agent searches. */
export const mostLedgerPages = 10;
