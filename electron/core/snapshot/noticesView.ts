import type { Notice } from '../../contract/notices';
import type { ApplicationState } from '../applicationState';
import { bounds } from '../gws/bounds';
import type { Absence } from '../signIn/absence';
import { shownUpdate } from '../updates/updateRules';

/** What was noticed at the start, and what is wrong now. */
export function noticesOf(state: ApplicationState): readonly Notice[] {
  const { journalRisk, notices } = state;
  const failed = state.agent?.channelsFailed ?? null;
  const update = shownUpdate(state);
  const count = state.refusedKeys.length;
  return [
    ...(journalRisk === null ? [] : [{ code: 'journalAtRisk' as const, cause: journalRisk }]),
    ...(failed === null ? [] : [{ code: 'channelsFailed' as const, said: failed.said }]),
    ...notices,
    ...absenceNotices(state.absences),
    ...(state.calls.isCut ? [{ code: 'callsLeftOut' as const, followed: bounds.calls }] : []),
    ...(update === null
      ? []
      : [{ code: update.isReady ? ('updateReady' as const) : ('updateAvailable' as const), version: update.version }]),
    ...(count === 0 ? [] : [{ code: 'keysRefused' as const, count }]),
  ];
}

/** Only past absences: during one, the window asks the agent to sign in. */
function absenceNotices(absences: readonly Absence[]): readonly Notice[] {
  return absences.flatMap(({ fromMs, toMs, endedCalls }) =>
    toMs === null ? [] : [{ code: 'wasSignedOut' as const, fromMs, toMs, endedCalls }],
  );
}
