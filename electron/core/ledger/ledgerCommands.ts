import * as z from 'zod';
import type { LedgerCommands } from '../../contract/ledger';
import { command, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import { searching, todaysCalls, withMore, type LedgerQuery } from './ledgerQuery';
import type { StateHost } from '../kernel/store';
import type { LedgerSlice } from './ledgerSlice';

export interface LedgerCommandServices {
  readonly store: StateHost<LedgerSlice>;
}

/** The last moment that a calendar knows. */
const lastMs = 8_640_000_000_000_000;

export function ledgerCommands({ store }: LedgerCommandServices): CommandsOf<LedgerCommands> {
  const show = (ledgerQuery: LedgerQuery) => {
    store.update({ ledgerQuery });
    return succeed(null);
  };
  const day = z.strictObject({ startMs: z.int().min(0).max(lastMs).nullable() });
  const words = z.strictObject({ text: z.string().max(256) });
  return {
    showLedgerDay: command(day, ({ startMs }) => show({ ...todaysCalls, dayMs: startMs })),
    searchLedger: command(words, ({ text }) => show(searching(store.state.ledgerQuery, text))),
    showMoreOfLedger: command(noInput, () => show(withMore(store.state.ledgerQuery))),
  };
}
