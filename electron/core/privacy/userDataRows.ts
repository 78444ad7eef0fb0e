import type { UserDataRow } from '../../contract/snapshot';
import type { UserData } from '../gws/call';
import type { Policy } from '../policy/policy';
import { maskValue } from './mask';

type UserDataPolicy = Policy['userData'];

/** The user data as it may be shown: the policy's order, labels and masks. Hidden keys never reach a window. */
export function userDataRows(userData: UserData, policy: UserDataPolicy): readonly UserDataRow[] {
  const keys = Object.keys(userData).filter((key) => !policy.hidden.includes(key));
  const ordered = policy.order.filter((key) => keys.includes(key));
  const rest = keys.filter((key) => !ordered.includes(key));
  return [...ordered, ...rest].map((key) => {
    const mask = ownValue(policy.masks, key);
    const text = valueText(userData[key]);
    return {
      key,
      label: ownValue(policy.labels, key) ?? key,
      value: mask === null ? text : maskValue(text, mask),
      isMasked: mask !== null,
    };
  });
}

/** What copying gives: nothing for a key that is hidden or masked. */
export function copyableValue(userData: UserData, key: string, policy: UserDataPolicy): string | null {
  const isShown = Object.hasOwn(userData, key) && !policy.hidden.includes(key) && ownValue(policy.masks, key) === null;
  return isShown ? valueText(userData[key]) : null;
}

// Values are strings, numbers, null or nested lists of pairs (gws-protocol 5.1).
function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
