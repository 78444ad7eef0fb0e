import { beforeEach, describe, expect, it } from 'vitest';
import { MessageQueue } from '../../../../electron/core/session/messageQueue';
import { FakeClock } from '../../../fakes/fakeClock';

/** Each message takes three milliseconds: a slice of eight has room for three. */
const costMs = 3;

describe('the queue of messages', () => {
  let clock: FakeClock;
  let taken: number[];
  let queue: MessageQueue<number>;

  beforeEach(() => {
    clock = new FakeClock();
    taken = [];
    queue = new MessageQueue(clock, (message) => {
      taken.push(message);
      clock.spend(costMs);
    });
  });

  function addAll(...messages: readonly number[]): void {
    for (const message of messages) queue.add(message);
  }

  it('takes what comes at once', () => {
    addAll(1);
    expect(taken).toEqual([1]);
  });

  it('lets the program go on in the middle of a burst, and keeps the order', async () => {
    addAll(1, 2, 3, 4, 5, 6, 7);
    expect(taken).toEqual([1, 2, 3]);
    addAll(8);
    expect(taken).toEqual([1, 2, 3]);
    await clock.advance(1);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
    await clock.advance(1);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives each answer a slice of its own', async () => {
    addAll(1, 2);
    await Promise.resolve();
    addAll(3, 4, 5);
    expect(taken).toEqual([1, 2, 3, 4, 5]);
  });

  it('works off what waits when nothing may come after it', async () => {
    addAll(1, 2, 3, 4, 5);
    queue.workOff();
    expect(taken).toEqual([1, 2, 3, 4, 5]);
    await clock.advance(10);
    expect(taken).toHaveLength(5);
  });

  it('takes each once, in order, when one of them has the rest worked off', async () => {
    const nested: MessageQueue<number> = new MessageQueue<number>(clock, (message) => {
      taken.push(message);
      clock.spend(costMs);
      if (message === 2) nested.workOff();
    });
    for (const message of [1, 2, 3, 4, 5, 6]) nested.add(message);
    await clock.advance(10);
    nested.add(7);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes on behind one that could not be taken', async () => {
    const failing = new MessageQueue<number>(clock, (message) => {
      clock.spend(costMs);
      if (message === 1) throw new Error('a bug');
      taken.push(message);
    });
    expect(() => failing.add(1)).toThrow('a bug');
    failing.add(2);
    await clock.advance(1);
    expect(taken).toEqual([2]);
  });
});
