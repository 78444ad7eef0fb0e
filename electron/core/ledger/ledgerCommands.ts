import * as z from 'zod';
import type { LedgerCommands } from '../../contract/ledger';
import { mostLedgerPages } from '../../rules/ledgerPages';
import { command, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Ledger } from './ledger';
import { ledgerView, type LedgerViewState } from './ledgerView';

export interface LedgerCommandServices {
  readonly store: Pick<StateHost<LedgerViewState>, 'state'>;
  readonly ledger: Pick<Ledger, 'read'>;
}

/** The last moment that a calendar knows. */
const lastMs = 8_640_000_000_000_000;

export function ledgerCommands({ store, ledger }: LedgerCommandServices): CommandsOf<LedgerCommands> {
  const query = z.strictObject({
    dayMs: z.int().min(0).max(lastMs).nullable(),
    search: z.string().max(256),
    pages: z.int().min(1).max(mostLedgerPages),
  });
  return { readLedger: command(query, (asked) => succeed(ledgerView(store.state, ledger.read(asked)))) };
}
