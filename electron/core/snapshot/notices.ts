import type { Notice } from '../../contract/notices';
import type { ApplicationState } from '../applicationState';
import { updateNotices } from '../updates/updateRules';

/** What has been noticed at start, and what is wrong just now. */
export function noticesOf(state: ApplicationState): readonly Notice[] {
  const { journalRisk, notices } = state;
  const count = state.refusedKeys.length;
  return [
    ...(journalRisk === null ? [] : [{ code: 'journalAtRisk' as const, cause: journalRisk }]),
    ...notices,
    ...updateNotices(state),
    ...(count === 0 ? [] : [{ code: 'keysRefused' as const, count }]),
  ];
}
