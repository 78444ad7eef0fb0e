import { expect, it } from 'vitest';
import type { Language } from '../../../electron/contract/words/preferences';
import { shownLanguage } from '../../../electron/rules/shownLanguage';

it.each<[Language, string, string]>([
  ['en', 'de-DE', 'en'],
  ['de', 'en-US', 'de'],
  ['system', 'de-AT', 'de'],
  ['system', 'de', 'de'],
  ['system', 'den', 'en'],
  ['system', 'tlh', 'en'],
])('the preference %s on a system in %s speaks %s', (preference, system, expected) => {
  expect(shownLanguage(preference, system)).toBe(expected);
});
