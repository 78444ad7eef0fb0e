import type { UserDataRow } from '../../contract/call';
import { noLoss, type UserData, type UserDataLoss } from '../gws/userData';
import type { Policy } from '../policy/policy';
import { maskValue } from '../privacy/mask';
import { labelOf, maskOf, valueText } from './userDataText';

type UserDataPolicy = Policy['userData'];

/** User data that may be shown, in the policy's order, with its labels and masks. Hidden keys never reach a window. */
export function userDataRows(
  userData: UserData,
  policy: UserDataPolicy,
  { cutKeys }: UserDataLoss = noLoss,
): readonly UserDataRow[] {
  const keys = Object.keys(userData).filter((key) => !policy.hidden.includes(key));
  const ordered = policy.order.filter((key) => keys.includes(key));
  const rest = keys.filter((key) => !ordered.includes(key));
  return [...ordered, ...rest].map((key) => {
    const mask = maskOf(policy, key);
    const text = valueText(userData[key], policy);
    return {
      key,
      label: labelOf(policy, key),
      value: mask === null ? text : maskValue(text, mask),
      isMasked: mask !== null,
      isCut: cutKeys.includes(key),
    };
  });
}
