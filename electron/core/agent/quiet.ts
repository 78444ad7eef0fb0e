import { isLive } from '../calls/callReference';
import type { PageSlice } from '../desktop/pageSlice';
import { shownDispositionKey } from '../outbox/dispositionKey';
import { isUnderWay } from '../outbox/entryState';
import { hasDisposition } from '../outbox/hasDisposition';
import { pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

export type QuietState = WrapUpQuestionState & PageSlice;

/** No call, no wrap-up and nothing on its way: what need not be now does not come now. */
export function isQuiet(state: QuietState): boolean {
  return (
    !state.calls.calls.some(isLive) &&
    pendingWrapUps(state).length === 0 &&
    !state.entries.outstanding.some(({ state: entryState }) => isUnderWay(entryState))
  );
}

/** Nor is anybody in the middle of choosing a code: an ended call may still want one, and so may a row of the ledger. */
export function isNobodyChoosing(state: QuietState): boolean {
  const key = shownDispositionKey(state);
  return (
    state.page !== 'ledger' &&
    state.page !== 'keys' &&
    state.calls.calls.every((call) => !call.wasEstablished || hasDisposition(call, state.entries, key)) &&
    isQuiet(state)
  );
}
