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

  it('says when what waits is worked off, in slices all the same', async () => {
    addAll(1, 2, 3, 4, 5);
    let isWorkedOff = false;
    void queue.workedOff().then(() => (isWorkedOff = true));
    await Promise.resolve();
    expect({ taken, isWorkedOff }).toEqual({ taken: [1, 2, 3], isWorkedOff: false });
    await clock.advance(1);
    expect({ taken, isWorkedOff }).toEqual({ taken: [1, 2, 3, 4, 5], isWorkedOff: true });
  });

  it('holds back what comes after a read has begun, and nothing that came before', async () => {
    addAll(1, 2, 3, 4, 5);
    queue.hold();
    addAll(6, 7, 8, 9, 10);
    await clock.advance(100);
    await queue.workedOff();
    expect(taken).toEqual([1, 2, 3, 4, 5]);
    queue.release();
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    addAll(11);
    await clock.advance(1);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('lets through what an interrupted read has held when the next begins', async () => {
    queue.hold();
    addAll(1, 2, 3, 4);
    queue.hold();
    addAll(5);
    await clock.advance(100);
    expect(taken).toEqual([1, 2, 3, 4]);
  });

  it('forgets what is held, and goes on with what came before', async () => {
    addAll(1, 2, 3, 4);
    queue.hold();
    addAll(5);
    queue.dropHeld();
    addAll(6);
    await clock.advance(100);
    expect(taken).toEqual([1, 2, 3, 4, 6]);
  });

  it('forgets everything', async () => {
    addAll(1, 2, 3, 4);
    queue.clear();
    await queue.workedOff();
    await clock.advance(100);
    expect(taken).toEqual([1, 2, 3]);
    addAll(5);
    expect(taken).toEqual([1, 2, 3, 5]);
  });

  it('takes each once, in order, when one of them has the rest held', async () => {
    const nested: MessageQueue<number> = new MessageQueue<number>(clock, (message) => {
      taken.push(message);
      clock.spend(costMs);
      if (message === 2) nested.hold();
    });
    for (const message of [1, 2, 3, 4, 5, 6]) nested.add(message);
    await clock.advance(10);
    nested.release();
    nested.add(7);
    await clock.advance(10);
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
