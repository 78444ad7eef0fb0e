import { expect, it } from 'vitest';
import { reconnectDelayMs, nextDelayMs } from '../../../../electron/core/kernel/backoff';
import { fixedRandom } from '../../../fakes/fakePorts';

it('waits anywhere up to twice as long each time, a minute at most, and never not at all', () => {
  const longest = (attempt: number) => nextDelayMs(attempt, fixedRandom(1));
  expect([1, 2, 3, 6, 7, 40].map(longest)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  expect(nextDelayMs(5, fixedRandom(0))).toBe(100);
});

it('takes as long again as the server was away before it signs in, a minute at most', () => {
  const longest = (attempt: number, awayMs: number) => reconnectDelayMs(attempt, awayMs, fixedRandom(1));
  expect(longest(1, 0)).toBe(1_000);
  expect(longest(1, 20_000)).toBe(20_000);
  expect(longest(1, 3_600_000)).toBe(60_000);
  expect(longest(7, 20_000)).toBe(60_000);
});
