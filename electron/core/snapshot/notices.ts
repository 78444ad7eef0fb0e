import type { Notice } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';

/** What has been noticed at start, and what is wrong just now. */
export function noticesOf(state: ApplicationState): readonly Notice[] {
  const count = state.refusedKeys.length;
  return count === 0 ? state.notices : [...state.notices, { code: 'keysRefused', count }];
}
