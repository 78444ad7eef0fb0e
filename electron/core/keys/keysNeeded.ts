import { hasEnded } from '../../rules/callState';
import { pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

type KeysNeededState = WrapUpQuestionState;

/** A key could do something: there is a live call, a pending wrap-up, or a choice that can be undone. */
export function areKeysNeeded(state: KeysNeededState): boolean {
  if (state.agent === null) return false;
  const hasLiveCall = state.calls.calls.some((call) => !hasEnded(call));
  return hasLiveCall || pendingWrapUps(state).length > 0 || state.receipts.length > 0 || waitsForUndo(state);
}

/** For instance a choice made in the list of today's calls. */
function waitsForUndo({ entries }: KeysNeededState): boolean {
  const newest = entries.newest;
  return newest?.state === 'queued' && newest.holdReason === 'undoTime';
}
