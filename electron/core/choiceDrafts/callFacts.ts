import type { UserDataField } from '../userData/userDataFields';

/** Fields of the user data that a code needs, and that are empty. */
export interface LackingFields {
  readonly fields: readonly UserDataField[];
  /** False when GWS takes no values for the call any more. */
  readonly canBeFilled: boolean;
}

/** What later features know of a call, and codes may need. */
export interface CallFacts {
  readonly hasNote: (callId: string) => boolean;
  /** Those of the keys that are fields and have no value, nor one on its way. */
  readonly lackingFields: (callId: string, keys: readonly string[]) => LackingFields;
}
