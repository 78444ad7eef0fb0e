import { expect, it } from 'vitest';
import { isRunningOut, passedThreshold } from '../../../electron/rules/clockThresholds';

it('a clock runs out from 20 s on', () => {
  expect([isRunningOut(20_001), isRunningOut(20_000)]).toEqual([false, true]);
});

it.each([
  [20_001, 20_000, 20_000],
  [20_000, 19_000, null],
  [30_000, 9_000, 10_000],
  [Infinity, 0, 0],
])('a clock that goes from %d to %d ms passes the threshold of %s ms', (beforeMs, nowMs, threshold) => {
  expect(passedThreshold(beforeMs, nowMs)).toBe(threshold);
});
