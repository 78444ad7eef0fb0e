import { expect, it } from 'vitest';
import { PollPace } from '../../../../electron/core/session/pollPace';
import { FakeClock } from '../../../fakes/fakeClock';

/** Polls that are all answered at once. */
async function pollsWithin(ms: number, broughtMessages: boolean): Promise<number> {
  const clock = new FakeClock();
  const pace = new PollPace(clock);
  let polls = 0;
  while (clock.monotonicMs() < ms) {
    await clock.advance(pace.nextDelayMs(broughtMessages));
    polls += 1;
  }
  return polls;
}

it('lets a server that answers each poll at once, with nothing, have one a second', async () => {
  expect(await pollsWithin(60_000, false)).toBeLessThanOrEqual(63);
});

it('lets a server that answers each poll at once with events have twenty a second', async () => {
  expect(await pollsWithin(60_000, true)).toBeLessThanOrEqual(1_241);
});

it('does not hold up the events of an ordinary burst', async () => {
  const clock = new FakeClock();
  const pace = new PollPace(clock);
  await clock.advance(30_000);
  expect(Array.from({ length: 40 }, () => pace.nextDelayMs(true)).every((delayMs) => delayMs === 0)).toBe(true);
});

it('does not hold up a poll that the server has held', async () => {
  const clock = new FakeClock();
  const pace = new PollPace(clock);
  for (let poll = 0; poll < 10; poll += 1) {
    expect(pace.nextDelayMs(false)).toBe(0);
    await clock.advance(30_000);
  }
});
