import type { CommandList, Outcome } from './command';

/** The page of the CRM that belongs to a call. */
export interface ScreenPopView {
  /** What the policy calls it. */
  readonly label: string;
}

/** `noRule`: there is no page for this call. `noData`: the call lacks what its address needs. `unusableData`: it is not safe. */
export type ScreenPopFailure = {
  readonly code: 'unknownCall' | 'noRule' | 'noData' | 'unusableData' | 'notOpened';
};

export interface ScreenPopCommands {
  /** Opens the page in the browser of the system. Resolves when that has taken it. */
  readonly openScreenPop: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, ScreenPopFailure>;
  };
}

export const screenPopCommands: CommandList<ScreenPopCommands> = { openScreenPop: 'withInput' };
