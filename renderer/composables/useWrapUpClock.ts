import { inject, provide, shallowRef, watch } from 'vue';
import type { InjectionKey } from 'vue';
import type { WrapUpClockView } from '../../electron/contract/wrapUp';
import { useSnapshotStore } from '../stores/snapshotStore';
import type { useNow } from './useNow';

export type LeftMs = (clock: WrapUpClockView) => number;

const clockKey: InjectionKey<LeftMs> = Symbol('wrapUpClock');

/** Counts down what each snapshot says is left, by a clock that no setting of the time can move. */
export function provideWrapUpClock(now: ReturnType<typeof useNow>): LeftMs {
  const store = useSnapshotStore();
  let receivedAtMs = performance.now();
  // One value for each tick of the window, so that everything that shows the time changes together.
  const sinceMs = shallowRef(0);
  watch(
    () => store.snapshot,
    () => {
      receivedAtMs = performance.now();
      sinceMs.value = 0;
    },
    { flush: 'sync' },
  );
  watch(now, () => (sinceMs.value = performance.now() - receivedAtMs), { flush: 'sync' });

  const leftMs: LeftMs = (clock) => Math.max(0, clock.remainingMs - sinceMs.value);
  provide(clockKey, leftMs);
  return leftMs;
}

export function useWrapUpClock(): LeftMs {
  const leftMs = inject(clockKey);
  if (leftMs === undefined) throw new Error('The window provides no clock for wrap-ups.');
  return leftMs;
}
