import { computed, shallowRef, watch, type Ref } from 'vue';
import type { LedgerQuery } from '../../electron/contract/words/ledger';
import { mostLedgerPages } from '../../electron/rules/ledgerPages';
import { usePageOpeningStore } from '../pages/pageOpeningStore';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { useQuery } from '../useQuery';

const todaysCalls: LedgerQuery = { dayMs: null, search: '', pages: 1 };

/** The query of the ledger page, and how to change it. It opens with today, which began at `todayMs`. */
export function useLedgerQuery(todayMs: Readonly<Ref<number>>) {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const openings = usePageOpeningStore();
  const query = shallowRef(todaysCalls);

  watch(
    () => openings.count,
    () => (query.value = todaysCalls),
  );
  const view = useQuery({
    question: () => query.value,
    revision: () => `${store.snapshot?.revisions.ledger} ${todayMs.value}`,
    ask: bridge.readLedger,
  });

  function showDay(dayMs: number | null): void {
    query.value = { ...todaysCalls, dayMs };
  }

  /** An empty text goes back to the selected day. */
  function searchFor(search: string): void {
    query.value = { ...query.value, search, pages: 1 };
  }

  function showMore(): void {
    query.value = { ...query.value, pages: Math.min(query.value.pages + 1, mostLedgerPages) };
  }

  return {
    view,
    search: computed(() => query.value.search),
    dayMs: computed(() => query.value.dayMs),
    showDay,
    searchFor,
    showMore,
  };
}
