import { noLoss, type UserData, type UserDataLoss } from '../gws/userData';
import type { Policy } from '../policy/policy';
import { maskValue } from '../privacy/mask';
import type { UserDataField } from './userDataFields';
import { labelOf, maskOf, valueText } from './userDataText';

type UserDataPolicy = Policy['userData'];

export interface ShownUserData {
  readonly key: string;
  readonly label: string;
  /** Ready to show. */
  readonly value: string;
  readonly isMasked: boolean;
  readonly isCut: boolean;
}

type RowParts = Pick<UserDataLoss, 'cutKeys'> & { readonly fields: readonly UserDataField[] };

/**
 * User data that may be shown, with its labels and masks: the policy's order first, then the fields in theirs, then the
 * rest. A field has its place also while the call does not have it. Hidden keys never reach a window.
 */
export function userDataRows(
  userData: UserData,
  policy: UserDataPolicy,
  { cutKeys, fields }: RowParts = { ...noLoss, fields: [] },
): readonly ShownUserData[] {
  const sent = Object.keys(userData).filter((key) => !policy.hidden.includes(key));
  const known = new Set([...fields.map(({ key }) => key), ...sent]);
  const keys = new Set([...policy.order.filter((key) => known.has(key)), ...known]);
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  return [...keys].map((key) => {
    const field = fieldOf.get(key) ?? null;
    const text = Object.hasOwn(userData, key) ? valueText(userData[key], policy) : '';
    return {
      key,
      label: fieldLabel(policy, key, field),
      value: shownText(policy, { key, field }, text),
      isMasked: maskOf(policy, key) !== null,
      isCut: cutKeys.includes(key),
    };
  });
}

export function fieldLabel(policy: UserDataPolicy, key: string, field: UserDataField | null): string {
  return Object.hasOwn(policy.labels, key) ? labelOf(policy, key) : (field?.label ?? labelOf(policy, key));
}

/** A text as the agent sees it: masked, or by the name of the choice that it stands for. */
export function shownText(
  policy: UserDataPolicy,
  { key, field }: { readonly key: string; readonly field: UserDataField | null },
  text: string,
): string {
  const mask = maskOf(policy, key);
  if (mask !== null) return text === '' ? '' : maskValue(text, mask);
  if (field?.type.kind !== 'choice') return text;
  return field.type.choices.find(({ value }) => value === text)?.label ?? text;
}
