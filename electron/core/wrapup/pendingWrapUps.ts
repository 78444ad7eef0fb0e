import { hasEnded, type CallRecord } from '../calls/callRecord';
import { dispositionValue } from '../dispositions/confirmation';
import { isDelivered, isUndelivered } from '../dispositions/entryState';
import { entriesOfCall, type Entries } from '../dispositions/outboxEntries';

/** Chosen here and not refused, or already in the call's user data. */
export function hasDisposition(call: CallRecord, entries: Entries, key: string): boolean {
  const isOurs = entriesOfCall(entries, call.id).some(
    (entry) => isUndelivered(entry.state) || isDelivered(entry.state),
  );
  return isOurs || dispositionValue(call.userData, key) !== null;
}

/** Calls that were answered, have ended, and have no disposition; consult legs do not ask. Oldest first. */
export function pendingWrapUps(calls: readonly CallRecord[], entries: Entries, key: string): readonly CallRecord[] {
  return calls
    .filter((call) => hasEnded(call) && call.wasEstablished && call.callType !== 'Consult')
    .filter((call) => !hasDisposition(call, entries, key))
    .toSorted((left, right) => (left.endedAtMs ?? 0) - (right.endedAtMs ?? 0));
}
