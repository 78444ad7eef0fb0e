import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import type { LedgerCallView } from '../../electron/contract/ledger';

/**
 * Each snapshot is a new copy of everything, and something changes often. A call in which nothing has changed stays the
 * object that it was, so that its row is not drawn anew.
 */
export function useUnchangedCalls(calls: () => readonly LedgerCallView[]): ComputedRef<readonly LedgerCallView[]> {
  return computed<readonly LedgerCallView[]>((before) => {
    const known = new Map(before?.map((call) => [call.callId, call]));
    return calls().map((call) => {
      const old = known.get(call.callId);
      return old !== undefined && JSON.stringify(old) === JSON.stringify(call) ? old : call;
    });
  });
}
