import type { UserData } from '../gws/call';
import { userDataKey } from './entry';

/** The user data of a call holds this disposition under its key. Some servers turn digits into numbers. */
export function showsDisposition(
  userData: UserData,
  chosen: { readonly name: string; readonly dispositionKey: string | null },
): boolean {
  return dispositionValue(userData, userDataKey(chosen)) === chosen.name;
}

/** The disposition that a call carries; `null` when it carries none. */
export function dispositionValue(userData: UserData, key: string): string | null {
  const value = Object.hasOwn(userData, key) ? userData[key] : null;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
