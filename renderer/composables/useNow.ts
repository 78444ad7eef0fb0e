import { inject, onScopeDispose, provide, ref } from 'vue';
import type { InjectionKey, Ref } from 'vue';

const nowKey: InjectionKey<Readonly<Ref<number>>> = Symbol('now');
const tickMs = 250;

/** One clock for the window, so that all its times change together. Four ticks a second keep countdowns honest. */
export function provideNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => (now.value = Date.now()), tickMs);
  onScopeDispose(() => clearInterval(timer));
  provide(nowKey, now);
  return now;
}

export function useNow(): Readonly<Ref<number>> {
  const now = inject(nowKey);
  if (now === undefined) throw new Error('The window provides no clock.');
  return now;
}
