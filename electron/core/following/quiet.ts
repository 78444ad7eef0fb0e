import { isLive } from '../calls/callReference';
import type { PageSlice } from '../desktop/pageSlice';
import { shownDispositionKey } from '../outbox/dispositionKey';
import { isUnderWay } from '../outbox/entryState';
import { hasDisposition } from '../outbox/hasDisposition';
import { pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

export type QuietState = WrapUpQuestionState & PageSlice;

/** No live call, no pending wrap-up and nothing being sent. Whatever can wait should wait until then. */
export function isQuiet(state: QuietState): boolean {
  return (
    !state.calls.calls.some(isLive) &&
    pendingWrapUps(state).length === 0 &&
    !state.entries.outstanding.some(({ state: entryState }) => isUnderWay(entryState))
  );
}

/**
 * Quiet, and the agent is not choosing a code either: no ended call still needs one, and neither the ledger nor the page
 * of the keys is open.
 */
export function isNobodyChoosing(state: QuietState): boolean {
  const key = shownDispositionKey(state);
  return (
    state.page !== 'ledger' &&
    state.page !== 'keys' &&
    state.calls.calls.every((call) => !call.wasEstablished || hasDisposition(call, state.entries, key)) &&
    isQuiet(state)
  );
}
