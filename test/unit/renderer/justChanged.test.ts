import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, ref } from 'vue';
import { useJustChanged } from '../../../renderer/callControl/useJustChanged';
import { aPageNeverPainted, aPaintedPage, frameMs } from '../../support/frames';

const paintMs = 2 * frameMs;

beforeEach(() => {
  vi.useFakeTimers();
  aPaintedPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function aPlace(before: string | null) {
  const meaning = ref(before);
  const scope = effectScope();
  const hasJustChanged = scope.run(() => useJustChanged(() => meaning.value)) ?? ref(false);
  return { meaning, hasJustChanged, stop: () => scope.stop() };
}

test('a control that takes the place of another one takes no press for 700 ms from when it is painted', () => {
  const { meaning, hasJustChanged } = aPlace('hold A');
  expect(hasJustChanged.value).toBe(false);
  meaning.value = 'retrieve A';
  expect(hasJustChanged.value).toBe(true);
  vi.advanceTimersByTime(paintMs + 699);
  expect(hasJustChanged.value).toBe(true);
  vi.advanceTimersByTime(1);
  expect(hasJustChanged.value).toBe(false);
});

test('so does one that comes a moment after the other has gone', () => {
  const { meaning, hasJustChanged } = aPlace('hold A');
  meaning.value = null;
  expect(hasJustChanged.value).toBe(false);
  vi.advanceTimersByTime(300);
  meaning.value = 'retrieve A';
  expect(hasJustChanged.value).toBe(true);
});

test('a control in an empty place takes a press at once, for nobody has aimed at another', () => {
  const { meaning, hasJustChanged } = aPlace(null);
  meaning.value = 'answer A';
  expect(hasJustChanged.value).toBe(false);
});

test('of two changes the later one counts', () => {
  const { meaning, hasJustChanged } = aPlace('answer A');
  meaning.value = 'hold A';
  vi.advanceTimersByTime(500);
  meaning.value = 'retrieve A';
  vi.advanceTimersByTime(paintMs + 699);
  expect(hasJustChanged.value).toBe(true);
  vi.advanceTimersByTime(1);
  expect(hasJustChanged.value).toBe(false);
});

test('a window that is never painted takes presses again in the end', () => {
  aPageNeverPainted();
  const { meaning, hasJustChanged } = aPlace('hold A');
  meaning.value = 'retrieve A';
  vi.advanceTimersByTime(2_699);
  expect(hasJustChanged.value).toBe(true);
  vi.advanceTimersByTime(1);
  expect(hasJustChanged.value).toBe(false);
});

test.each([
  ['before it was painted', 0],
  ['between two frames', frameMs],
  ['after it was painted', paintMs],
])('leaves no timer when its window goes %s', (_, ms) => {
  const { meaning, stop } = aPlace('hold A');
  meaning.value = 'retrieve A';
  vi.advanceTimersByTime(ms);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
