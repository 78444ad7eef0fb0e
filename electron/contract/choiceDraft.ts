import type { CommandList, Outcome } from './command';
import type { SetDispositionFailure } from './disposition';

/** A code that the agent chose, and that the policy wants more for (`disposition.confirm`, `needsNote`, `callback`). It is not set yet. */
export interface ChoiceDraftView {
  readonly name: string;
  readonly displayName: string;
  /** The call has to have a note first, and has none. */
  readonly lacksNote: boolean;
  /** The agent has to say when they will call back. */
  readonly asksForTime: boolean;
}

export interface ChoiceDraftCommands {
  /** Sets the code of the draft. `noDraft`: another code waits for this call by now, or none. */
  readonly finishChoice: {
    /** `callbackAtMs`: when the agent will call back; `null` where the draft does not ask for it. */
    readonly input: { readonly callId: string; readonly name: string; readonly callbackAtMs: number | null };
    readonly output: Outcome<
      null,
      SetDispositionFailure | { readonly code: 'noDraft' | 'noteMissing' | 'timeMissing' | 'inThePast' | 'tooFarAhead' }
    >;
  };
  /** The agent does not want this code after all. */
  readonly dropChoice: {
    readonly input: { readonly callId: string; readonly name: string };
    readonly output: Outcome<null, { readonly code: 'noDraft' }>;
  };
}

export const choiceDraftCommands: CommandList<ChoiceDraftCommands> = {
  finishChoice: 'withInput',
  dropChoice: 'withInput',
};
