import { hasEnded } from '../../rules/callState';
import { pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

type KeysNeededState = WrapUpQuestionState;

/** There is something that a key could do: a live call, a pending wrap-up, or a choice that was just made or can be undone. */
export function areKeysNeeded(state: KeysNeededState): boolean {
  if (state.agent === null) return false;
  const hasLiveCall = state.calls.calls.some((call) => !hasEnded(call));
  return hasLiveCall || pendingWrapUps(state).length > 0 || state.receipts.length > 0 || waitsForUndo(state);
}

/** Chosen in the list of today's calls, for instance. */
function waitsForUndo({ entries }: KeysNeededState): boolean {
  const newest = entries.newest;
  return newest?.state === 'queued' && newest.holdReason === 'undoTime';
}
