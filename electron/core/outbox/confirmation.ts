import type { UserData } from '../gws/userData';
import { documentedKey, userDataKey, type DispositionEntry } from './entry';

type Wanted = Pick<DispositionEntry, 'action' | 'name' | 'dispositionKey' | 'seenKey' | 'keysBefore'>;

/** `key`: where the call shows the code; `null` when there is nothing to show, or several keys hold it. */
export interface Shown {
  readonly key: string | null;
}

/** An event's user data fulfils this entry. `null` when it does not. */
export function shownByEvent(userData: UserData, entry: Wanted): Shown | null {
  const known = shownAsKnown(userData, entry);
  // When the key is known, the same value under another key means something else.
  const isKeyKnown = entry.dispositionKey !== null || entry.seenKey !== null;
  if (known !== null || isKeyKnown || entry.action === 'clear') return known;
  return dispositionValue(userData, documentedKey) === null ? shownElsewhere(userData, entry) : null;
}

/** The same for a call that was read again; there the value counts under any key. */
export function shownByReading(userData: UserData, entry: Wanted): Shown | null {
  const known = shownAsKnown(userData, entry);
  return known !== null || entry.action === 'clear' ? known : shownElsewhere(userData, entry);
}

function shownAsKnown(userData: UserData, entry: Wanted): Shown | null {
  const key = userDataKey(entry);
  const value = dispositionValue(userData, key);
  if (entry.action === 'set') return value === entry.name ? { key } : null;
  // Removed under one key but still present under another: it has not been taken back.
  return value === null && newKeysHolding(userData, entry).length === 0 ? { key: null } : null;
}

function shownElsewhere(userData: UserData, entry: Wanted): Shown | null {
  const [key, ...more] = newKeysHolding(userData, entry);
  if (key === undefined) return null;
  return { key: more.length === 0 ? key : null };
}

function newKeysHolding(userData: UserData, { name, keysBefore }: Wanted): readonly string[] {
  return keysHolding(userData, name).filter((key) => !keysBefore.includes(key));
}

/** All keys whose value is this one. */
export function keysHolding(userData: UserData, name: string): readonly string[] {
  return Object.keys(userData).filter((key) => dispositionValue(userData, key) === name);
}

/** The call's disposition; `null` when it has none. Some servers turn digits into numbers. */
export function dispositionValue(userData: UserData, key: string): string | null {
  const value = Object.hasOwn(userData, key) ? userData[key] : null;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
