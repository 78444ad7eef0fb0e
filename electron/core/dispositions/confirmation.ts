import type { UserData } from '../gws/call';
import { userDataKey, type DispositionEntry } from './entry';

/** The user data of a call is as this entry wants it. Some servers turn digits into numbers. */
export function showsDisposition(
  userData: UserData,
  entry: Pick<DispositionEntry, 'action' | 'name' | 'dispositionKey'>,
): boolean {
  const value = dispositionValue(userData, userDataKey(entry));
  return entry.action === 'clear' ? value === null : value === entry.name;
}

/** The disposition that a call carries; `null` when it carries none. */
export function dispositionValue(userData: UserData, key: string): string | null {
  const value = Object.hasOwn(userData, key) ? userData[key] : null;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
