import { customRef, inject, onScopeDispose, provide } from 'vue';
import type { InjectionKey, Ref } from 'vue';

const nowKey: InjectionKey<Readonly<Ref<number>>> = Symbol('now');
const tickMs = 250;

/**
 * One clock for the window, so that all its times change together. Four ticks a second keep countdowns accurate. The
 * clock stops while nothing on the screen reads it.
 */
export function windowClock(): Readonly<Ref<number>> {
  let nowMs = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  let isRead = false;
  const now = customRef<number>((track, trigger) => {
    const tick = (): void => {
      // Everything that shows the time has read it since the last tick.
      if (!isRead) stop();
      isRead = false;
      nowMs = Date.now();
      trigger();
    };
    return {
      get: () => {
        track();
        isRead = true;
        if (timer === undefined) {
          nowMs = Date.now();
          timer = setInterval(tick, tickMs);
        }
        return nowMs;
      },
      set: () => undefined,
    };
  });
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  onScopeDispose(stop);
  return now;
}

export function provideNow(): Readonly<Ref<number>> {
  const now = windowClock();
  provide(nowKey, now);
  return now;
}

export function useNow(): Readonly<Ref<number>> {
  const now = inject(nowKey);
  if (now === undefined) throw new Error('The window provides no clock.');
  return now;
}
