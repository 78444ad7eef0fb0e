import { nextTick, watch } from 'vue';
import { useSnapshotStore } from '../snapshotStore';

/** When a page closes, the focus goes back to the element that opened it, if it still exists. */
export function usePageFocus(): void {
  const store = useSnapshotStore();
  let opener: Element | null = null;

  watch(
    () => store.snapshot?.page,
    async (page, before) => {
      if (before === 'work') opener = document.activeElement;
      if (page !== 'work') return;
      await nextTick();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      opener = null;
    },
  );
}
