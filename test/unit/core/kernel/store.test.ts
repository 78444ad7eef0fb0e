import { describe, expect, it } from 'vitest';
import { Store } from '../../../../electron/core/kernel/store';

const initial = { calls: [] as readonly string[], codes: [] as readonly string[], count: 0 };

describe('a store', () => {
  it('tells who follows a value that it is another one now', () => {
    const store = new Store(initial);
    const seen: unknown[] = [];
    store.subscribe(
      ({ calls }) => [calls],
      () => seen.push(store.state.calls),
    );
    store.update({ calls: ['CALL1'] });
    expect(seen).toEqual([['CALL1']]);
  });

  it('tells nobody of what they do not follow, or of the same value again', () => {
    const store = new Store(initial);
    const seen: unknown[] = [];
    store.subscribe(
      ({ calls }) => [calls],
      () => seen.push(store.state),
    );
    store.update({ codes: ['Sale'], calls: store.state.calls });
    expect(seen).toEqual([]);
  });

  it('tells who follows the whole state of every update', () => {
    const store = new Store(initial);
    let updates = 0;
    store.subscribe(
      (state) => [state],
      () => (updates += 1),
    );
    store.update({});
    store.update({ count: 1 });
    expect(updates).toBe(2);
  });

  it('runs reactions in the order in which they subscribed, before the update returns', () => {
    const store = new Store(initial);
    const order: string[] = [];
    for (const name of ['first', 'second']) {
      store.subscribe(
        ({ count }) => [count],
        () => order.push(name),
      );
    }
    store.update({ count: 1 });
    expect(order).toEqual(['first', 'second']);
  });

  it('finishes an update inside a reaction before it goes on, and the rest sees the newest state', () => {
    const store = new Store(initial);
    const order: string[] = [];
    store.subscribe(
      ({ calls }) => [calls],
      () => {
        order.push('calls');
        store.update({ codes: ['Sale'] });
        order.push('calls done');
      },
    );
    store.subscribe(
      ({ codes }) => [codes],
      () => order.push('codes'),
    );
    store.subscribe(
      ({ calls }) => [calls],
      () => order.push(`then with ${store.state.codes.join()}`),
    );
    store.update({ calls: ['CALL1'] });
    expect(order).toEqual(['calls', 'codes', 'calls done', 'then with Sale']);
  });
});
