import type { CommandList, Outcome } from './command';
import type { Refusal } from './disposition';
import type { FieldType } from './words/userDataFields';

export interface UserDataRow {
  readonly key: string;
  /** From the policy or from GWS; the key itself when neither gives one. */
  readonly label: string;
  /** Ready to show: already masked where the policy says so. */
  readonly value: string;
  readonly isMasked: boolean;
  /** The server sent more than is shown here. */
  readonly isCut: boolean;
  /** `null` unless the agent can write it now. */
  readonly field: UserDataFieldView | null;
  /** The agent's latest change of it, until it was read. */
  readonly edit: UserDataEditView | null;
  /** It has to have a value, and has none. */
  readonly isLacking: boolean;
}

export interface UserDataFieldView {
  readonly type: FieldType;
  readonly isMandatory: boolean;
  /** The text as it is stored; `null` when the call does not have it, or nobody may see it. */
  readonly text: string | null;
}

export type UserDataEditState =
  'kept' | 'sending' | 'accepted' | 'uncertain' | 'confirmed' | 'refused' | 'unseen' | 'overtaken' | 'undelivered';

export interface UserDataEditView {
  readonly id: string;
  readonly state: UserDataEditState;
  /** As stored, to go on from there; empty: the agent removed the value. */
  readonly text: string;
  /** The same, ready to show. */
  readonly shown: string;
  /** What somebody else has written meanwhile, ready to show; `null` when nobody has. */
  readonly theirs: string | null;
  /** It may be in the call all the same. */
  readonly mayHaveArrived: boolean;
  readonly refusal: Refusal | null;
}

/** A change that its call ended before. It goes to no other call. */
export interface LostEditView {
  readonly id: string;
  readonly who: string;
  readonly label: string;
  /** Ready to show; empty: the agent removed the value. */
  readonly shown: string;
  readonly mayHaveArrived: boolean;
}

/** Why a text cannot be the value of a field. */
export type ValueProblem =
  | { readonly code: 'required' }
  | { readonly code: 'tooLong'; readonly longest: number }
  | { readonly code: 'notAsWanted'; readonly hint: string | null }
  | { readonly code: 'notWhole' }
  | { readonly code: 'notNumber' }
  | { readonly code: 'tooSmall'; readonly minimum: number }
  | { readonly code: 'tooLarge'; readonly maximum: number }
  | { readonly code: 'notDate' }
  | { readonly code: 'notChoice' };

export interface UserDataCommands {
  /** `seen`: the field's text when the agent began. `isKept`: written to the disk. */
  readonly editUserData: {
    readonly input: {
      readonly callId: string;
      readonly key: string;
      readonly value: string;
      readonly seen: string | null;
    };
    readonly output: Outcome<
      { readonly isKept: boolean },
      { readonly code: 'unknownCall' | 'notEditable' } | { readonly code: 'invalid'; readonly problem: ValueProblem }
    >;
  };
  /** Writes a change after all that was refused, not seen or overtaken. */
  readonly writeUserDataAgain: {
    readonly input: { readonly editId: string };
    readonly output: Outcome<{ readonly isKept: boolean }, { readonly code: 'tooLate' }>;
  };
  /** The agent has read what became of a change. */
  readonly dismissUserDataEdit: {
    readonly input: { readonly editId: string };
    readonly output: Outcome<null, { readonly code: 'tooLate' }>;
  };
  /** Copies what the agent wrote. */
  readonly copyUserDataEdit: {
    readonly input: { readonly editId: string };
    readonly output: Outcome<null, { readonly code: 'notCopyable' }>;
  };
}

export const userDataCommands: CommandList<UserDataCommands> = {
  editUserData: 'withInput',
  writeUserDataAgain: 'withInput',
  dismissUserDataEdit: 'withInput',
  copyUserDataEdit: 'withInput',
};
