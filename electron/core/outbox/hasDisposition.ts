import type { CallRecord } from '../calls/callRecord';
import { dispositionValue } from './confirmation';
import type { Entries } from './entries';
import { effectiveOfCall } from './outboxEntries';

/** Chosen here and not refused, or set elsewhere and found in the call's user data. */
export function hasDisposition(call: CallRecord, entries: Entries, key: string): boolean {
  const ours = effectiveOfCall(entries, call.id);
  return ours === null ? dispositionValue(call.userData, key) !== null : ours.action === 'set';
}
