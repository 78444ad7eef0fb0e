import type { CommandList, Outcome } from './command';
import type { MainPage } from './words/pages';

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
