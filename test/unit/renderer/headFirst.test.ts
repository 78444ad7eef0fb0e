import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import { useHeadFirst } from '../../../renderer/ui/useHeadFirst';
import { aPaintedPage, frameMs } from '../../support/frames';

beforeEach(() => {
  vi.useFakeTimers();
  aPaintedPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function nextFrame(): void {
  vi.advanceTimersByTime(frameMs);
}

it('shows the head of a new list at once, and all of it when that has been painted', () => {
  const list = shallowRef([1, 2, 3]);
  const shown = effectScope().run(() => useHeadFirst(list, 2));
  expect(shown?.value).toEqual([1, 2, 3]);
  list.value = [4, 5, 6];
  expect(shown?.value).toEqual([4, 5]);
  nextFrame();
  expect(shown?.value).toEqual([4, 5]);
  nextFrame();
  expect(shown?.value).toEqual([4, 5, 6]);
});

it('begins anew with the next list, and leaves nothing behind', () => {
  const list = shallowRef([1, 2, 3]);
  const scope = effectScope();
  const shown = scope.run(() => useHeadFirst(list, 2));
  list.value = [4, 5, 6];
  nextFrame();
  list.value = [7, 8, 9];
  nextFrame();
  expect(shown?.value).toEqual([7, 8]);
  scope.stop();
  expect(vi.getTimerCount()).toBe(0);
});
