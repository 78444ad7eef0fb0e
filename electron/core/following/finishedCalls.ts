import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { dispositionBlock, isBlockedForGood } from '../dispositions/dispositionBlock';
import { shownDispositionKey, type DispositionKeyState } from '../outbox/dispositionKey';
import { hasDisposition } from '../outbox/hasDisposition';
import type { OutboxSlice } from '../outbox/outboxSlice';

export type FinishedState = RightsState & CallsSlice & OutboxSlice & DispositionKeyState;

/** Nothing is left to choose for this call, once it has ended. */
export function isFinished(state: FinishedState, call: CallRecord): boolean {
  const isBlocked = isBlockedForGood(dispositionBlock(call, rightsOf(state)));
  return isBlocked || !call.wasEstablished || hasDisposition(call, state.entries, shownDispositionKey(state));
}
