import { nextTick, useTemplateRef, watch } from 'vue';
import type { LedgerCallView } from '../../electron/contract/ledger';

/**
 * Makes the list of calls longer. The focus goes to the first new call, because the button has by then moved to the new
 * end or disappeared. Template ref: `list`.
 */
export function useMoreCalls(
  calls: () => readonly LedgerCallView[],
  showMore: () => void,
): { readonly showMoreCalls: () => void } {
  const list = useTemplateRef<HTMLElement>('list');
  let lastBefore: string | null = null;

  function showMoreCalls(): void {
    lastBefore = calls().at(-1)?.callId ?? null;
    showMore();
  }

  watch(calls, async (now) => {
    if (lastBefore === null) return;
    const first = now.findIndex(({ callId }) => callId === lastBefore) + 1;
    // The new calls are not there yet.
    if (first === now.length) return;
    lastBefore = null;
    await nextTick();
    if (first > 0) list.value?.children[first]?.querySelector('button')?.focus();
  });

  return { showMoreCalls };
}
