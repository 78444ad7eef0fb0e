import type { OutboxEntryView, OutboxView } from '../../contract/outbox';
import { recordedName } from '../calls/callName';
import type { PolicySlice } from '../policy/policySlice';
import { entryView, type DispositionViewState } from './dispositionView';
import type { DispositionEntry } from './entry';
import { notDeliveredOrGivenUp } from './outboxEntries';
import { expiresAtMs } from './retention';

export type OutboxViewState = DispositionViewState & PolicySlice;

/** Whatever `outboxView` reads of the state: another value of one of them is another revision. */
export function outboxReads(state: OutboxViewState): readonly unknown[] {
  const { entries, calls, session, policy, waitingOfOthers } = state;
  return [entries, calls, session, policy, waitingOfOthers];
}

/** What has not been delivered, oldest first. Of other agents' choices only the number is said. */
export function outboxView(state: OutboxViewState): OutboxView {
  return {
    entries: notDeliveredOrGivenUp(state.entries).map((entry) => outboxEntryView(state, entry)),
    ofOthers: state.waitingOfOthers,
  };
}

function outboxEntryView(state: OutboxViewState, entry: DispositionEntry): OutboxEntryView {
  const isGivenUp = entry.state === 'expired';
  const disposition = entryView(state, entry);
  // Nothing happens with these by itself, however long one waits.
  const isStill = isGivenUp || entry.state === 'undecided' || disposition.waitingFor === 'release';
  return {
    callId: entry.callId,
    ...recordedName(entry, state.policy.userData),
    dnis: entry.dnis,
    disposition,
    attempts: entry.attempts,
    nextTryAtMs: state.session.kind === 'connected' && !isStill ? entry.notBeforeMs : null,
    expiresAtMs: isGivenUp ? null : expiresAtMs(entry, state.policy.retention),
  };
}
