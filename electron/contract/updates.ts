import type { CommandList, Outcome } from './command';

export interface UpdatesCommands {
  /** The new version that was downloaded: quits by the usual way, installs, and starts again. */
  readonly installUpdate: {
    readonly input: undefined;
    readonly output: Outcome<null, { readonly code: 'noUpdate' | 'busy' }>;
  };
  /** Not to be told of it for some hours. */
  readonly postponeUpdate: { readonly input: undefined; readonly output: Outcome<null, never> };
}

export const updatesCommands: CommandList<UpdatesCommands> = {
  installUpdate: 'bare',
  postponeUpdate: 'bare',
};
