import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { useFrontCallStore } from '../../../renderer/stores/frontCallStore';
import { useSnapshotStore } from '../../../renderer/stores/snapshotStore';
import { aSnapshot } from '../../support/rendererFixtures';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  setActivePinia(createPinia());
});
afterEach(() => {
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
  const bringToFront = (currentCallId: string): void => {
    revision += 1;
    for (const listener of listeners) listener(aSnapshot({ revision, currentCallId }));
  };
  return { front, bringToFront };
}

test('a call that pushes itself before another one is a surprise for half a second', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  bringToFront('B');
  expect(front.hasJustChanged()).toBe(true);
  vi.advanceTimersByTime(500);
  expect(front.hasJustChanged()).toBe(false);
});

test('the first call, and one that the agent asked for, surprise nobody', async () => {
  const { front, bringToFront } = await stores();
  bringToFront('A');
  expect(front.hasJustChanged()).toBe(false);
  front.ask('B');
  bringToFront('B');
  expect(front.hasJustChanged()).toBe(false);
});
