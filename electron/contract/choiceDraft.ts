import type { CommandList, Outcome } from './command';
import type { SetDispositionFailure } from './disposition';

/** A code that the agent chose, and for which the policy wants more (`disposition.confirm`, `disposition.needsNote`). It is not set yet. */
export interface ChoiceDraftView {
  readonly name: string;
  readonly displayName: string;
  /** The call has to have a note first. */
  readonly needsNote: boolean;
}

export interface ChoiceDraftCommands {
  /** Sets the code of the draft. `noDraft`: another code waits for this call by now, or none. */
  readonly finishChoice: {
    readonly input: { readonly callId: string; readonly name: string };
    readonly output: Outcome<null, SetDispositionFailure | { readonly code: 'noDraft' | 'noteMissing' }>;
  };
  /** The agent does not want this code after all. */
  readonly dropChoice: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'noDraft' }>;
  };
}

export const choiceDraftCommands: CommandList<ChoiceDraftCommands> = {
  finishChoice: 'withInput',
  dropChoice: 'withInput',
};
