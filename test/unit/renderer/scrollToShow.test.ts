import { expect, it } from 'vitest';
import { scrollToShow } from '../../../renderer/ui/scrollToShow';

it.each([
  ['stays where the entry is in sight', 120, 100],
  ['goes up to an entry above', 40, 40],
  ['goes down to an entry below, and no further', 400, 230],
])('the list %s', (_, top, expected) => {
  expect(scrollToShow({ top: 100, height: 200 }, { top, height: 30 })).toBe(expected);
});
