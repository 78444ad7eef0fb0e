import { beforeEach, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import { useHeadFirst } from '../../../renderer/ui/useHeadFirst';

const frames = new Map<number, () => void>();

beforeEach(() => {
  frames.clear();
  vi.stubGlobal('document', { hidden: false });
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    frames.set((last += 1), act);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});

function nextFrame(): void {
  const now = [...frames.values()];
  frames.clear();
  for (const act of now) act();
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
  expect(frames.size).toBe(0);
});
