import { inject, provide, watch } from 'vue';
import type { InjectionKey } from 'vue';
import type { WrapUpClockView } from '../../electron/contract/wrapUp';
import { useSnapshotStore } from '../snapshotStore';
import type { useNow } from '../ui/useNow';

export type LeftMs = (clock: WrapUpClockView) => number;

const clockKey: InjectionKey<LeftMs> = Symbol('wrapUpClock');

/**
 * Counts down the time that each snapshot says is left, with a clock that does not follow changes of the system time.
 */
export function provideWrapUpClock(now: ReturnType<typeof useNow>): LeftMs {
  const store = useSnapshotStore();
  let receivedAtMs = performance.now();
  // One reading for each tick of the window's clock, so that all shown times change together.
  let tick = { nowMs: 0, atMs: receivedAtMs };
  watch(
    () => store.snapshot,
    () => (receivedAtMs = performance.now()),
    { flush: 'sync' },
  );

  const leftMs: LeftMs = (clock) => {
    const nowMs = now.value;
    if (nowMs !== tick.nowMs) tick = { nowMs, atMs: performance.now() };
    return Math.max(0, clock.remainingMs - Math.max(0, tick.atMs - receivedAtMs));
  };
  provide(clockKey, leftMs);
  return leftMs;
}

export function useWrapUpClock(): LeftMs {
  const leftMs = inject(clockKey);
  if (leftMs === undefined) throw new Error('The window provides no clock for wrap-ups.');
  return leftMs;
}
