import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { ago, inTime, runningTime, secondsLeft, took } from '../../../renderer/texts/duration';

describe('times', () => {
  it.each([
    [0, '0:00'],
    [5_999, '0:05'],
    [262_000, '4:22'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
    [-4_000, '0:00'],
  ])('runs at %i ms as %s', (elapsedMs, expected) => {
    expect(runningTime(elapsedMs)).toBe(expected);
  });

  it.each([
    [-1_000, 'ago.now'],
    [4_999, 'ago.now'],
    [14_000, 'ago.seconds'],
    [130_000, 'ago.minutes'],
    [7_300_000, 'ago.hours'],
  ])('says how long ago %i ms is with %s', (elapsedMs, key) => {
    expect(ago(elapsedMs).key).toBe(key);
  });

  it.each([
    ['en', 312, '0.3 s'],
    ['de', 312, '0,3 s'],
    ['de', 3_960, '4,0 s'],
    ['en', 12_400, '12 s'],
    ['de', 90_000, '2 min'],
    ['en', 7_100_000, '118 min'],
    ['en', 83_500_000, '23 h'],
  ] as const)('says in %s that it took %i ms', (language, elapsedMs, expected) => {
    const { t, locale } = createTranslator().global;
    locale.value = language;
    const { key, values } = took(elapsedMs);

    expect(t(key, values)).toBe(expected);
  });

  it.each([
    [-5_000, 'now'],
    [0, 'now'],
    [1, 'in 1 s'],
    [11_400, 'in 12 s'],
    [59_001, 'in 1 min'],
    [60_001, 'in 2 min'],
    [3_600_000, 'in 60 min'],
    [3_600_001, 'in 2 h'],
  ])('says of %i ms to come “%s”', (leftMs, expected) => {
    const { t } = createTranslator().global;
    const { key, values } = inTime(leftMs);

    expect(t(key, values)).toBe(expected);
  });

  it('rounds what is left up, so that the last second is not shown as zero', () => {
    expect([secondsLeft(3_001, 1_000), secondsLeft(1_001, 1_000), secondsLeft(500, 1_000)]).toEqual([3, 1, 0]);
  });
});
