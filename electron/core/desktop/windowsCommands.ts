import * as z from 'zod';
import { mainPages, type WindowsCommands } from '../../contract/windows';
import { command, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import { todaysCalls } from '../ledger/ledgerQuery';
import type { Desktop } from './desktopPort';
import type { StateHost } from '../kernel/store';
import type { PageSlice } from './pageSlice';
import type { LedgerSlice } from '../ledger/ledgerSlice';

type WindowsCommandState = PageSlice & LedgerSlice;

export interface WindowsCommandServices {
  readonly store: StateHost<WindowsCommandState>;
  readonly desktop: Pick<Desktop, 'showMain' | 'quit'>;
}

export function windowsCommands({ store, desktop }: WindowsCommandServices): CommandsOf<WindowsCommands> {
  return {
    showPage: command(z.strictObject({ page: z.enum(mainPages) }), ({ page }) => {
      // The ledger opens with today.
      store.update({ page, ledgerQuery: todaysCalls });
      return succeed(null);
    }),
    showMainWindow: command(noInput, () => {
      desktop.showMain();
      return succeed(null);
    }),
    quit: command(noInput, () => {
      desktop.quit();
      return succeed(null);
    }),
  };
}
