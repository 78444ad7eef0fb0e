import { expect, it } from 'vitest';
import type { EarlierCallsView, EarlierCallView } from '../../../electron/contract/earlierCalls';
import { earlierCallsText, earlierCallTexts } from '../../../renderer/earlierCalls/earlierCallsText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';
import { anEarlierCall, earlierCallsOf } from '../../support/earlierCallsScenes';

const plain = (said: string): string => said.replaceAll(/[\u2066-\u2069]/gu, '');
const todayMs = new Date(2026, 4, 15).getTime();
const at = (day: number, year = 2026): number => new Date(year, 4, day, 14, 5).getTime();

type Case = [string, string, Partial<EarlierCallsView>];

it.each<Case>([
  [
    '2 earlier calls in 30 days; Referred on Tuesday, by you',
    '2 frühere Anrufe in 30 Tagen; Referred am Dienstag, von Ihnen',
    { last: { atMs: at(12), outcome: 'talked', codeName: 'Referred' } },
  ],
  [
    '1 earlier call in 30 days; missed yesterday',
    '1 früherer Anruf in 30 Tagen; gestern verpasst',
    { recent: 1, last: { atMs: at(14), outcome: 'missed', codeName: null } },
  ],
  [
    '3 earlier calls; talked on 8 May 2025, no code',
    '3 frühere Anrufe; am 8. Mai 2025 gesprochen, kein Code',
    { recent: 0, last: { atMs: at(8, 2025), outcome: 'talked', codeName: null } },
  ],
  [
    '1 earlier call in 30 days; not reached today',
    '1 früherer Anruf in 30 Tagen; heute nicht erreicht',
    { recent: 1, last: { atMs: at(15), outcome: 'notReached', codeName: null } },
  ],
])('the line reads “%s”', (english, german, changes) => {
  const { global } = createTranslator();
  const said = (locale: string): string =>
    plain(translateText(global.t, earlierCallsText(earlierCallsOf(changes), todayMs, locale)));
  expect(said('en-GB')).toBe(english);
  global.locale.value = 'de';
  expect(said('de-DE')).toBe(german);
});

it.each<[string, Partial<EarlierCallView>]>([
  ['Talked 5:12', {}],
  ['Missed call · no code', { codeName: null, past: { outcome: 'missed', isCodable: false, talkedMs: null } }],
])('an earlier call reads “%s”', (expected, changes) => {
  const { t } = createTranslator().global;
  expect(
    earlierCallTexts(anEarlierCall(changes))
      .map((part) => translateText(t, part))
      .join(' · '),
  ).toBe(expected);
});
