import type { CommandList, Outcome } from './command';
import type { SetDispositionFailure } from './disposition';

/** The fields of the user data that a code needs, and that are empty. */
export interface LackingFields {
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  /** The agent can fill them in and has to. Else GWS takes no values for this call any more, and the code is set without. */
  readonly canBeFilled: boolean;
}

/** A code that the agent chose, and that the policy wants more for (`disposition.confirm`, `needsNote`, `needsField`, `callback`). It is not set yet. */
export interface ChoiceDraftView {
  readonly name: string;
  readonly displayName: string;
  /** The call has to have a note first, and has none. */
  readonly lacksNote: boolean;
  readonly lacking: LackingFields;
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
      | SetDispositionFailure
      | { readonly code: 'noDraft' | 'noteMissing' | 'fieldMissing' | 'timeMissing' | 'inThePast' | 'tooFarAhead' }
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
