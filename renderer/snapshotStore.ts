import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Bridge } from '../electron/contract/bridge';
import type { Snapshot, SnapshotNews } from '../electron/contract/snapshot';

export type SnapshotSource = Pick<Bridge, 'onSnapshot' | 'getSnapshot'>;

/**
 * The window's copy of the snapshot. Main decides what is true; the store only keeps the newest and derives nothing.
 */
export const useSnapshotStore = defineStore('snapshot', () => {
  // Shallow, because a snapshot is replaced as a whole and may contain thousands of codes.
  const snapshot = shallowRef<Snapshot | null>(null);
  const hasStartFailed = ref(false);
  const hasWindowProblem = ref(false);

  const currentCall = computed(() => {
    const now = snapshot.value;
    return now?.calls.find((call) => call.id === now.currentCallId) ?? null;
  });

  // News that came before the first snapshot. It may leave out a part that only the snapshot has.
  let early: SnapshotNews | null = null;

  function receive(news: SnapshotNews): void {
    const known = snapshot.value;
    if (known === null) early = { ...news, dispositions: news.dispositions ?? early?.dispositions ?? null };
    else if (news.revision > known.revision) {
      snapshot.value = { ...news, dispositions: news.dispositions ?? known.dispositions };
    }
  }

  function begin(first: Snapshot): void {
    snapshot.value = first;
    if (early !== null) receive(early);
    early = null;
  }

  /** Subscribes first, then asks, so that nothing between the two is missed. */
  async function start(source: SnapshotSource): Promise<() => void> {
    const stop = source.onSnapshot(receive);
    const outcome = await source.getSnapshot();
    if (outcome.ok) begin(outcome.value);
    else hasStartFailed.value = true;
    return stop;
  }

  function reportStartFailure(): void {
    hasStartFailed.value = true;
  }

  function reportWindowProblem(): void {
    hasWindowProblem.value = true;
  }

  return {
    snapshot,
    currentCall,
    hasStartFailed,
    hasWindowProblem,
    start,
    reportStartFailure,
    reportWindowProblem,
  };
});
