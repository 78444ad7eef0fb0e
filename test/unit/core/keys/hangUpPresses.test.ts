import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HangUpKey } from '../../../../electron/core/keys/hangUpKey';
import { repeatBegins, type HangUpPress } from '../../../../electron/core/keys/hangUpPresses';
import type { HangUpAsking } from '../../../../electron/core/wrapup/receipt';
import { FakeClock } from '../../../fakes/fakeClock';

interface Circumstances {
  readonly callAt?: (atMs: number) => string;
  /** As the system tells it. */
  readonly delayMs?: number | null;
}

interface Pressed {
  readonly asked: readonly HangUpAsking[];
  readonly hungUp: readonly string[];
}

/** Presses at these times, each for the call in front then, and waits until nothing more can come of them. */
async function press(
  how: HangUpPress,
  timesMs: readonly number[],
  { callAt = () => 'A', delayMs = null }: Circumstances = {},
): Promise<Pressed> {
  const clock = new FakeClock();
  const asked: HangUpAsking[] = [];
  const hungUp: string[] = [];
  const key = new HangUpKey(clock, {
    asked: (_, asking) => asked.push(asking),
    hangUp: (callId) => hungUp.push(callId),
  });
  let now = 0;
  let front = callAt(0);
  for (const at of timesMs) {
    await clock.advance(at - now);
    now = at;
    // As the key ring does when another call comes to the front.
    if (callAt(at) !== front) key.forget();
    front = callAt(at);
    key.press(callAt(at), { how, repeatBegins: repeatBegins(delayMs) });
  }
  await clock.advance(10_000);
  return { asked, hungUp };
}

/** What the system tells of a key that is held: the press, after a while the first repetition, then one after another. */
function held(fromMs: number, { forMs, delayMs, everyMs }: Hold): number[] {
  const repeats = Math.max(0, Math.floor((forMs - delayMs) / everyMs) + 1);
  return [fromMs, ...Array.from({ length: repeats }, (_, index) => fromMs + delayMs + index * everyMs)];
}

interface Hold {
  readonly forMs: number;
  readonly delayMs: number;
  readonly everyMs: number;
}

const aThenB = (atMs: number): string => (atMs < 1_000 ? 'A' : 'B');

const usual = { delayMs: 500, everyMs: 33 };

describe('the key that hangs up, pressed twice', () => {
  it.each<[string, readonly number[], number]>([
    ['one press', [0], 0],
    ['two quick presses', [0, 180], 1],
    ['two presses with time to read in between', [0, 1_500], 1],
    ['a second press after the question is over', [0, 4_100], 0],
    ['a second press that may be the first repetition of a held key', [0, 500], 0],
    ['a third press after such a second one', [0, 500, 1_100], 1],
    ['presses at the speed of a keyboard that repeats', [0, 33, 66, 99], 0],
    ['three quick presses', [0, 180, 360], 1],
    ['a press for long, and another one', [...held(0, { forMs: 700, ...usual }), 2_000], 1],
    ['two presses for long', [...held(0, { forMs: 700, ...usual }), ...held(2_000, { forMs: 700, ...usual })], 1],
  ])('hangs up or not after %s', async (_, timesMs, times) => {
    expect((await press('twice', timesMs)).hungUp).toHaveLength(times);
  });

  it.each<[string, readonly number[], number]>([
    ['a second press that is too quick for a repetition', [0, 300], 1],
    ['a second press that may be the first repetition', [0, 500], 0],
    ['a second press that is too late for a repetition', [0, 700], 1],
    ['a key that is held', held(0, { forMs: 900, ...usual }), 0],
    ['a key that is let go of at its first repetition', [0, 520], 0],
  ])('hangs up or not after %s, where the system tells that keys repeat after 500 ms', async (_, timesMs, times) => {
    expect((await press('twice', timesMs, { delayMs: 500 })).hungUp).toHaveLength(times);
  });

  it('asks after the first press', async () => {
    expect(await press('twice', [0])).toEqual({ asked: ['first'], hungUp: [] });
  });

  it('asks again after each press that the key itself may have made', async () => {
    const { asked, hungUp } = await press('twice', [0, 500, 800, 1_200, 1_800]);
    expect(asked).toEqual(['first', 'again', 'again', 'again']);
    expect(hungUp).toEqual(['A']);
  });

  it('asks again once while the key is held, however often it repeats itself', async () => {
    const { asked } = await press('twice', held(0, { forMs: 3_000, ...usual }));
    expect(asked.filter((one) => one !== 'repeat')).toEqual(['first', 'again']);
  });

  it('never hangs up by one press, however long it is held, and as fast as systems let keys repeat', async () => {
    const hold = fc.record({
      forMs: fc.integer({ min: 0, max: 8_000 }),
      delayMs: fc.integer({ min: 250, max: 1_100 }),
      everyMs: fc.integer({ min: 20, max: 119 }),
    });
    await fc.assert(
      fc.asyncProperty(hold, async (one) => {
        expect((await press('twice', held(0, one))).hungUp).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never hangs up by one press where the system tells when it repeats itself, and a busy computer tells of it late', async () => {
    const hold = fc.record({
      forMs: fc.integer({ min: 0, max: 8_000 }),
      delayMs: fc.integer({ min: 250, max: 1_000 }),
      everyMs: fc.integer({ min: 20, max: 500 }),
      lateMs: fc.integer({ min: -140, max: 140 }),
    });
    await fc.assert(
      fc.asyncProperty(hold, async ({ lateMs, delayMs, ...one }) => {
        const times = held(0, { ...one, delayMs: delayMs + lateMs });
        expect((await press('twice', times, { delayMs })).hungUp).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never hangs up by one press that repeats itself slowly', async () => {
    const hold = fc.record({
      forMs: fc.integer({ min: 0, max: 8_000 }),
      delayMs: fc.constantFrom(250, 500, 750, 1_000),
      everyMs: fc.integer({ min: 120, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(hold, async (one) => {
        expect((await press('twice', held(0, one))).hungUp).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('hangs up nobody when the second press is for another call', async () => {
    expect((await press('twice', [0, 1_500], { callAt: aThenB })).hungUp).toEqual([]);
  });

  it('counts three presses on two calls for the second of them only', async () => {
    expect((await press('twice', [0, 1_500, 3_000], { callAt: aThenB })).hungUp).toEqual(['B']);
  });
});

describe('the key that hangs up, held', () => {
  it.each<[string, readonly number[], number]>([
    ['one press', [0], 0],
    ['two quick presses', [0, 180], 0],
    ['presses one after the other', [0, 300, 600, 900, 1_200], 0],
    ['a key held for 0.3 seconds', held(0, { forMs: 300, delayMs: 250, everyMs: 33 }), 0],
    ['a key held for 0.5 seconds that repeats itself early', held(0, { forMs: 500, delayMs: 250, everyMs: 33 }), 1],
    ['a key held for 0.8 seconds', held(0, { forMs: 800, ...usual }), 1],
    ['a key held for five seconds', held(0, { forMs: 5_000, ...usual }), 1],
  ])('hangs up or not after %s', async (_, timesMs, times) => {
    expect((await press('hold', timesMs)).hungUp).toHaveLength(times);
  });
});
