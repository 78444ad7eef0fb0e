import type { UserData } from '../gws/userData';
import { documentedKey, userDataKey, type DispositionEntry } from './entry';

type Wanted = Pick<DispositionEntry, 'action' | 'name' | 'dispositionKey' | 'seenKey' | 'keysBefore'>;

/** `key`: where the call shows the code; `null` when nothing is to be shown, or several keys could be it. */
export interface Shown {
  readonly key: string | null;
}

/** The user data of a call is as this entry wants it, in an event. `null` when it is not. */
export function shownByEvent(userData: UserData, entry: Wanted): Shown | null {
  const known = shownAsKnown(userData, entry);
  // Where the key is known, the same value under another one is something else.
  const isKeyKnown = entry.dispositionKey !== null || entry.seenKey !== null;
  if (known !== null || isKeyKnown || entry.action === 'clear') return known;
  return dispositionValue(userData, documentedKey) === null ? shownElsewhere(userData, entry) : null;
}

/** The same in a call that was read again: there the value counts wherever it has come to stand. */
export function shownByReading(userData: UserData, entry: Wanted): Shown | null {
  const known = shownAsKnown(userData, entry);
  return known !== null || entry.action === 'clear' ? known : shownElsewhere(userData, entry);
}

function shownAsKnown(userData: UserData, entry: Wanted): Shown | null {
  const key = userDataKey(entry);
  const value = dispositionValue(userData, key);
  if (entry.action === 'set') return value === entry.name ? { key } : null;
  // Taken out under one key, and still there under another: it has not been taken back.
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

/** Wherever the user data holds this value. */
export function keysHolding(userData: UserData, name: string): readonly string[] {
  return Object.keys(userData).filter((key) => dispositionValue(userData, key) === name);
}

/** The disposition that a call carries; `null` when it carries none. Some servers turn digits into numbers. */
export function dispositionValue(userData: UserData, key: string): string | null {
  const value = Object.hasOwn(userData, key) ? userData[key] : null;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
