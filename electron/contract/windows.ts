import type { CommandList, Outcome } from './command';

/** What the main window can show while somebody is signed in. */
export const mainPages = ['work', 'ledger', 'outbox', 'settings', 'keys', 'diagnostics'] as const;

export type MainPage = (typeof mainPages)[number];

export interface WindowsCommands {
  readonly showPage: { readonly input: { readonly page: MainPage }; readonly output: Outcome<null, never> };
  readonly showMainWindow: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly quit: { readonly input: undefined; readonly output: Outcome<null, never> };
}

export const windowsCommands: CommandList<WindowsCommands> = {
  showPage: 'withInput',
  showMainWindow: 'bare',
  quit: 'bare',
};
