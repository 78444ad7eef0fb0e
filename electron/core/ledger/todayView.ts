import type { TodayView } from '../../contract/ledger';
import { byCall, effective, isOnlyAnswered, notDelivered } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';

export const nothingToday: TodayView = { dispositions: 0, undelivered: 0, unproved: 0, rejected: 0, expired: 0 };

/** Of the calls that were coded since local midnight. */
export function todayView({ entries }: Pick<OutboxSlice, 'entries'>, sinceMs: number): TodayView {
  const calls = [...byCall(entries.chosenBetween(sinceMs, Infinity)).values()];
  const standing = calls.map(effective).filter((entry) => entry !== null);
  return {
    // Of a call that had its code taken out again, the taking out is the last word.
    dispositions: standing.filter(({ action }) => action === 'set').length,
    undelivered: notDelivered(entries).length,
    unproved: standing.filter(isOnlyAnswered).length,
    rejected: calls.filter((ofCall) => ofCall.at(-1)?.state === 'rejected').length,
    expired: entries.outstanding.filter(({ state }) => state === 'expired').length,
  };
}
