import { createPinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotNews } from '../../../electron/contract/snapshot';
import type { SnapshotSource } from '../../../renderer/snapshotStore';
import { useSnapshotStore } from '../../../renderer/snapshotStore';
import { aCall, aSnapshot, aSnapshotWith } from '../../support/rendererFixtures';

/** A bridge of which only the snapshots exist; `publish` plays the main process. */
class FakeSnapshotSource implements SnapshotSource {
  private readonly listeners = new Set<(news: SnapshotNews) => void>();

  constructor(
    private current: Snapshot,
    private readonly whileAsking: () => void = () => undefined,
  ) {}

  readonly onSnapshot = (listener: (news: SnapshotNews) => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly getSnapshot = () => {
    const answer = { ok: true, value: this.current } as const;
    this.whileAsking();
    return Promise.resolve(answer);
  };

  publish(snapshot: Snapshot): void {
    this.current = snapshot;
    this.tell(snapshot);
  }

  tell(news: SnapshotNews): void {
    for (const listener of this.listeners) listener(news);
  }
}

function aStore() {
  return useSnapshotStore(createPinia());
}

describe('the store of the window', () => {
  it('starts with the snapshot that it asks for', async () => {
    const store = aStore();
    await store.start(new FakeSnapshotSource(aSnapshot({ revision: 4 })));
    expect(store.snapshot?.revision).toBe(4);
  });

  it('takes a higher revision', async () => {
    const store = aStore();
    const source = new FakeSnapshotSource(aSnapshot({ revision: 4 }));
    await store.start(source);
    source.publish(aSnapshot({ revision: 5 }));
    expect(store.snapshot?.revision).toBe(5);
  });

  it.each([3, 4])('drops revision %i after revision 4', async (revision) => {
    const store = aStore();
    const source = new FakeSnapshotSource(aSnapshot({ revision: 4, currentCallId: 'kept' }));
    await store.start(source);
    source.publish(aSnapshot({ revision, currentCallId: 'dropped' }));
    expect(store.snapshot?.currentCallId).toBe('kept');
  });

  it('keeps what was published while it asked, when that is newer than the answer', async () => {
    const store = aStore();
    const source: FakeSnapshotSource = new FakeSnapshotSource(aSnapshot({ revision: 1 }), () => {
      source.publish(aSnapshot({ revision: 2 }));
    });
    await store.start(source);
    expect(store.snapshot?.revision).toBe(2);
  });

  it('keeps the codes that it has while it is told none, also when it was told before it had any', async () => {
    const store = aStore();
    const news = { ...aSnapshot({ revision: 2, currentCallId: 'new' }), dispositions: null };
    const first = aSnapshot({ revision: 1, dispositions: { state: 'loading' } });
    const source: FakeSnapshotSource = new FakeSnapshotSource(first, () => source.tell(news));
    await store.start(source);
    expect(store.snapshot).toMatchObject({ revision: 2, currentCallId: 'new', dispositions: { state: 'loading' } });
    source.tell({ ...news, revision: 3, currentCallId: null });
    expect(store.snapshot?.dispositions).toBe(first.dispositions);
    expect(store.snapshot).toMatchObject({ revision: 3, currentCallId: null });
  });

  it('hears nothing more once it is stopped', async () => {
    const store = aStore();
    const source = new FakeSnapshotSource(aSnapshot({ revision: 1 }));
    const stop = await store.start(source);
    stop();
    source.publish(aSnapshot({ revision: 2 }));
    expect(store.snapshot?.revision).toBe(1);
  });

  it('has failed to start when main refuses the question', async () => {
    const store = aStore();
    await store.start({
      onSnapshot: () => () => undefined,
      getSnapshot: () => Promise.resolve({ ok: false, failure: { code: 'badRequest' } }),
    });
    expect([store.hasStartFailed, store.snapshot]).toEqual([true, null]);
  });

  it('finds the current call, and none when main names one that is gone', async () => {
    const store = aStore();
    const source = new FakeSnapshotSource(
      aSnapshotWith([aCall({ id: 'A' }), aCall({ id: 'B' })], { currentCallId: 'B' }),
    );
    await store.start(source);
    const found = store.currentCall?.id;
    source.publish(aSnapshotWith([aCall({ id: 'A' })], { revision: 2, currentCallId: 'B' }));
    expect([found, store.currentCall]).toEqual(['B', null]);
  });
});
