import type { CommandList, Outcome } from './command';
import type { SetDispositionFailure } from './disposition';

/** A code that the agent chose, and that the policy (`disposition.confirm`) wants confirmed. It is not set yet. */
export interface ChoiceDraftView {
  readonly name: string;
  readonly displayName: string;
}

export interface ChoiceDraftCommands {
  /** Sets the code of the draft. `noDraft`: another code waits for this call by now, or none. */
  readonly finishChoice: {
    readonly input: { readonly callId: string; readonly name: string };
    readonly output: Outcome<null, SetDispositionFailure | { readonly code: 'noDraft' }>;
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
