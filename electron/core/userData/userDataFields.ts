import type { FieldType } from '../../contract/words/userDataFields';
import type { GwsUserDataField } from '../gws/userDataFields';
import type { PolicySlice } from '../policy/policySlice';
import { policyFieldType } from '../policy/userDataPolicy';

/** A user-data key that agents see as a field: with a label, a place and a type. */
export interface UserDataField {
  readonly key: string;
  /** `null`: the key itself. */
  readonly label: string | null;
  readonly type: FieldType;
  readonly isReadOnly: boolean;
  readonly isMandatory: boolean;
  /** The policy describes it, so even a masked value may be written anew. */
  readonly isPolicys: boolean;
}

export interface UserDataFieldsSlice {
  /** As GWS's configuration describes them for the signed-in agent, in its order. */
  readonly gwsFields: readonly GwsUserDataField[];
}

export const noFields: UserDataFieldsSlice = { gwsFields: [] };

export type FieldsState = UserDataFieldsSlice & Pick<PolicySlice, 'policy'>;

/** GWS's fields in GWS's order, then those that only the policy has. Where both describe a key, the policy's counts. */
export function userDataFields({ gwsFields, policy }: FieldsState): readonly UserDataField[] {
  const { fields, hidden } = policy.userData;
  const ofPolicy = (key: string): UserDataField | null => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) return null;
    const { isReadOnly, isMandatory } = field;
    return { key, label: null, type: policyFieldType(field), isReadOnly, isMandatory, isPolicys: true };
  };
  const all = [
    ...gwsFields.map((field) => {
      const own = ofPolicy(field.key);
      return own === null ? { ...field, isPolicys: false } : { ...own, label: field.label };
    }),
    ...Object.keys(fields)
      .filter((key) => !gwsFields.some((field) => field.key === key))
      .flatMap((key) => ofPolicy(key) ?? []),
  ];
  return all.filter(({ key }) => !hidden.includes(key));
}
