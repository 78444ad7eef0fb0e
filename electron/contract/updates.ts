import type { CommandList, Outcome } from './command';

export interface UpdatesCommands {
  /** Quits in the usual way, installs the downloaded version, and starts again. */
  readonly installUpdate: {
    readonly input: undefined;
    readonly output: Outcome<null, { readonly code: 'noUpdate' | 'busy' }>;
  };
  /** Hides the update notice for some hours. */
  readonly postponeUpdate: { readonly input: undefined; readonly output: Outcome<null, never> };
}

export const updatesCommands: CommandList<UpdatesCommands> = {
  installUpdate: 'bare',
  postponeUpdate: 'bare',
};
