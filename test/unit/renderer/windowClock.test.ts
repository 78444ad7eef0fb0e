import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { computed, effectScope, ref, watchEffect, type EffectScope } from 'vue';
import { windowClock } from '../../../renderer/ui/useNow';

let scope: EffectScope;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

/** A part of the window that shows the time while `isShown`; the text is kept, as a component keeps it. */
function aShownTime() {
  const now = windowClock();
  const isShown = ref(true);
  const text = computed(() => `${now.value}`);
  const seen = ref('');
  watchEffect(() => (seen.value = isShown.value ? text.value : ''), { flush: 'sync' });
  return { isShown, seen };
}

it('ticks while the time is shown', () => {
  scope.run(() => {
    const { seen } = aShownTime();
    expect(seen.value).toBe('1000');
    vi.advanceTimersByTime(500);
    expect(seen.value).toBe('1500');
    vi.advanceTimersByTime(10_000);
    expect(seen.value).toBe('11500');
  });
});

it('wakes nobody before the time is shown, nor when it is not any more', () => {
  scope.run(() => {
    windowClock();
    expect(vi.getTimerCount()).toBe(0);
    const { isShown } = aShownTime();
    vi.advanceTimersByTime(500);
    isShown.value = false;
    vi.advanceTimersByTime(500);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('shows the time of now, and goes on, when it is shown again', () => {
  scope.run(() => {
    const { isShown, seen } = aShownTime();
    isShown.value = false;
    vi.advanceTimersByTime(60_000);
    isShown.value = true;
    expect(seen.value).toBe('61000');
    vi.advanceTimersByTime(250);
    expect(seen.value).toBe('61250');
  });
});

it('ends with the window', () => {
  scope.run(aShownTime);
  expect(vi.getTimerCount()).toBe(1);
  scope.stop();
  expect(vi.getTimerCount()).toBe(0);
});
