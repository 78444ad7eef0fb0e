import { expect, it } from 'vitest';
import type { TodayView } from '../../../electron/contract/ledger';
import { allDoneText, undeliveredParts } from '../../../renderer/ledger/todayText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';

const { t } = createTranslator().global;
const today: TodayView = { dispositions: 37, undelivered: 0, unproved: 0, rejected: 0, expired: 0 };

it.each<[string, Partial<TodayView>]>([
  ['', {}],
  ['', { rejected: 1 }],
  ['waiting: 2 waiting', { undelivered: 2 }],
  ['waiting: 2 waiting, refused: 1 given up', { undelivered: 2, expired: 1 }],
  ['refused: 1 given up', { expired: 1 }],
])('of today “%s” is undelivered', (expected, changes) => {
  const parts = undeliveredParts({ ...today, ...changes });
  expect(parts.map(({ tone, words }) => `${tone}: ${translateText(t, words)}`).join(', ')).toBe(expected);
});

it.each<[string, Partial<TodayView>]>([
  ['all delivered', {}],
  ['all answered', { unproved: 1 }],
  ['', { undelivered: 1 }],
  ['', { undelivered: 1, unproved: 1 }],
  ['', { rejected: 1 }],
  ['', { expired: 1 }],
])('says “%s” of all', (expected, changes) => {
  const words = allDoneText({ ...today, ...changes });
  expect(words === null ? '' : translateText(t, words)).toBe(expected);
});
