import { todaysCalls, type LedgerQuery } from './ledgerQuery';

export interface LedgerSlice {
  readonly ledgerQuery: LedgerQuery;
}

export const initialLedger: LedgerSlice = { ledgerQuery: todaysCalls };
