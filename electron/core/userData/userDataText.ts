import { bounds } from '../gws/bounds';
import type { UserData } from '../gws/userData';
import type { Policy } from '../policy/policy';
import { maskValue } from '../privacy/mask';
import { plainLine, visible } from '../privacy/plainLine';

type UserDataPolicy = Policy['userData'];

/**
 * A readable form of a value. T-Server's values are strings, numbers, null or lists of further pairs (gws-protocol
 * 5.1): `{ name: 'Ann', tags: ['a', 'b'] }` becomes `name: Ann, tags: (a, b)`. The policy hides, labels and masks
 * nested keys too. Never throws.
 */
export function valueText(value: unknown, policy: UserDataPolicy, depth = 0): string {
  if (typeof value === 'string') return visible(value).replaceAll(unreadable, ' ');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (depth >= bounds.userDataDepth) return '…';
  const inner = (one: unknown): string => innerText(one, policy, depth + 1);
  if (Array.isArray(value)) return value.map(inner).join(', ');
  return Object.entries(value)
    .filter(([key]) => !policy.hidden.includes(key))
    .map(([key, one]: [string, unknown]) => `${labelOf(policy, key)}: ${masked(policy, key, inner(one))}`)
    .join(', ');
}

/** Control characters, except line breaks and tabs. */
const unreadable = /(?![\n\t])\p{Cc}/gu;

export function labelOf({ labels }: UserDataPolicy, key: string): string {
  return ownValue(labels, key) ?? (plainLine(key) || '–');
}

/** `null` when everybody may see it. */
export function maskOf({ masks }: UserDataPolicy, key: string): string | null {
  return ownValue(masks, key);
}

/** The value to copy; none for a key that is hidden or masked. */
export function copyableValue(userData: UserData, key: string, policy: UserDataPolicy): string | null {
  const isShown = Object.hasOwn(userData, key) && !policy.hidden.includes(key) && maskOf(policy, key) === null;
  return isShown ? valueText(userData[key], policy) : null;
}

function innerText(value: unknown, policy: UserDataPolicy, depth: number): string {
  const text = valueText(value, policy, depth);
  if (text === '') return '–';
  return typeof value === 'object' && text !== '…' ? `(${text})` : text;
}

function masked(policy: UserDataPolicy, key: string, text: string): string {
  const mask = maskOf(policy, key);
  return mask === null ? text : maskValue(text, mask);
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
