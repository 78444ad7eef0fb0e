import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { useFrontCallStore } from '../../../renderer/calls/frontCallStore';
import { useSnapshotStore } from '../../../renderer/snapshotStore';
import { aPageNeverPainted, aPaintedPage, frameMs } from '../../support/frames';
import { aSnapshot } from '../../support/rendererFixtures';

const paintMs = 2 * frameMs;

beforeEach(() => {
  vi.useFakeTimers();
  aPaintedPage();
  setActivePinia(createPinia());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function stores() {
  const snapshots = useSnapshotStore();
  const front = useFrontCallStore();
  const listeners: ((snapshot: Snapshot) => void)[] = [];
  await snapshots.start({
    onSnapshot: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    getSnapshot: () => Promise.resolve({ ok: true, value: aSnapshot({ revision: 1, currentCallId: null }) }),
  });
  let revision = 1;
  const bringToFront = (currentCallId: string | null): void => {
    revision += 1;
    for (const listener of listeners) listener(aSnapshot({ revision, currentCallId }));
  };
  return { front, bringToFront };
}

test('a call that pushes itself before another one is a surprise for 700 ms from when it is painted', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront('B');
  vi.advanceTimersByTime(paintMs + 699);
  expect(front.hasJustChanged()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(front.hasJustChanged()).toBe(false);
});

test('a call that is painted late is a surprise for as long from then on', async () => {
  aPaintedPage(300);
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront('B');
  vi.advanceTimersByTime(600 + 699);
  expect(front.hasJustChanged()).toBe(true);
});

test('a window that is never painted takes choices again in the end', async () => {
  aPageNeverPainted();
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront('B');
  vi.advanceTimersByTime(2_699);
  expect(front.hasJustChanged()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(front.hasJustChanged()).toBe(false);
});

test('of two changes the later one counts', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront('B');
  vi.advanceTimersByTime(500);
  bringToFront('C');
  vi.advanceTimersByTime(paintMs + 699);
  expect(front.hasJustChanged()).toBe(true);
});

test('the next call is a surprise even when for a moment there was none', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront(null);
  bringToFront('B');
  expect(front.hasJustChanged()).toBe(true);
});

test('the first call, one that comes back, and one that comes long after the last surprise nobody', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  vi.advanceTimersByTime(paintMs);
  expect(front.hasJustChanged()).toBe(false);
  bringToFront(null);
  bringToFront('A');
  vi.advanceTimersByTime(paintMs);
  expect(front.hasJustChanged()).toBe(false);
  bringToFront(null);
  vi.advanceTimersByTime(700);
  bringToFront('B');
  vi.advanceTimersByTime(paintMs);
  expect(front.hasJustChanged()).toBe(false);
});

test('no call is taken for known before it is painted, not even the first', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  vi.advanceTimersByTime(paintMs - 1);
  expect(front.hasJustChanged()).toBe(true);
});

test('a hidden window has nothing to paint', async () => {
  vi.stubGlobal('document', { hidden: true });
  const { front, bringToFront } = await stores();
  bringToFront('A');
  expect(front.hasJustChanged()).toBe(false);
});

test('a call that the agent asked for surprises nobody', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  front.ask('B');
  bringToFront('B');
  vi.advanceTimersByTime(paintMs);
  expect(front.hasJustChanged()).toBe(false);
});

test('an ask that nothing came of excuses no later change', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  front.ask('B');
  vi.advanceTimersByTime(2_000);
  bringToFront('B');
  expect(front.hasJustChanged()).toBe(true);
});
