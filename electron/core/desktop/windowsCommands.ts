import * as z from 'zod';
import type { WindowsCommands } from '../../contract/windows';
import { mainPages } from '../../contract/words/pages';
import { command, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Desktop } from './desktopPort';
import type { PageSlice } from './pageSlice';

export interface WindowsCommandServices {
  readonly store: StateHost<PageSlice>;
  readonly desktop: Pick<Desktop, 'showMain' | 'quit'>;
}

export function windowsCommands({ store, desktop }: WindowsCommandServices): CommandsOf<WindowsCommands> {
  return {
    showPage: command(z.strictObject({ page: z.enum(mainPages) }), ({ page }) => {
      store.update({ page });
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
