import { expect, it } from 'vitest';
import { midnightBefore } from '../../../electron/rules/midnight';

const todayMs = new Date(2026, 4, 12).getTime();

it.each([
  ['at noon', new Date(2026, 4, 12, 12)],
  ['in the last second of the day', new Date(2026, 4, 12, 23, 59, 59)],
  ['at midnight itself', new Date(2026, 4, 12)],
])('a day begins at local midnight, also %s', (_, moment) => {
  expect(midnightBefore(moment.getTime())).toBe(todayMs);
});
