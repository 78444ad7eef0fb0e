import { afterEach, describe, expect, it } from 'vitest';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { dayText, exactTime, momentText, timeBeside, timeOfDay } from '../../../renderer/texts/moment';
import { translateText } from '../../../renderer/texts/text';

// All moments are local ones, so the tests mean the same in every time zone.
const at = (month: number, day: number, hour = 0, minute = 0, second = 0): number =>
  new Date(2026, month - 1, day, hour, minute, second).getTime();
const todayMs = at(5, 12);

function translatorOf(language: 'en' | 'de') {
  const { t, locale } = createTranslator().global;
  locale.value = language;
  return t;
}

/** As Chromium and Node write it: with a narrow space before AM and PM. */
function plain(words: string): string {
  return words.replaceAll('\u202f', ' ');
}

describe('a day', () => {
  it.each([
    [at(5, 12), 'en', 'Today'],
    [at(5, 11), 'en', 'Yesterday'],
    [at(5, 11), 'de', 'Gestern'],
    [at(5, 8), 'en', 'Friday, May 8'],
    [at(5, 8), 'de', 'Freitag, 8. Mai'],
    [new Date(2025, 11, 24).getTime(), 'en', 'Wednesday, December 24, 2025'],
  ] as const)('that begins at %i is called in %s “%s”', (midnightMs, language, expected) => {
    expect(translateText(translatorOf(language), dayText(midnightMs, todayMs, language))).toBe(expected);
  });

  it.each([
    ['longer', 23],
    ['shorter', 25],
  ])('is yesterday too when a change of the clocks makes it look %s', (_way, hours) => {
    expect(dayText(todayMs - hours * 3_600_000, todayMs, 'en').key).toBe('day.yesterday');
  });
});

describe('a moment', () => {
  it.each([
    [at(5, 12, 9, 30), 'de', '09:30'],
    [at(5, 11, 9, 30), 'de', 'gestern, 09:30'],
    [at(5, 13, 9, 30), 'de', 'morgen, 09:30'],
    [at(5, 19, 9, 30), 'de', '19. Mai, 09:30'],
    [at(5, 19, 9, 30), 'en', 'May 19, 09:30 AM'],
  ] as const)('at %i is in %s “%s”', (atMs, language, expected) => {
    expect(plain(translateText(translatorOf(language), momentText(atMs, todayMs, language)))).toBe(expected);
  });

  it('has its time to the minute', () => {
    expect([timeOfDay(at(5, 12, 12, 4, 11), 'de'), plain(timeOfDay(at(5, 12, 12, 4), 'en'))]).toEqual([
      '12:04',
      '12:04 PM',
    ]);
  });

  it('has its time to the second, and its day when it is another one', () => {
    const chosenAtMs = at(5, 11, 23, 50);
    expect([
      exactTime(at(5, 11, 23, 50, 7), chosenAtMs, 'de'),
      exactTime(at(5, 12, 8, 1, 2), chosenAtMs, 'de'),
    ]).toEqual(['23:50:07', '12. Mai, 08:01:02']);
  });
});

describe('a time of day', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is that of the place to which the computer was taken', () => {
    const atMs = Date.UTC(2026, 4, 12, 9, 30);
    const saidIn = (place: string): string => {
      process.env['TZ'] = place;
      return timeOfDay(atMs, 'de');
    };
    expect(['Europe/Berlin', 'America/New_York', 'Europe/Berlin'].map(saidIn)).toEqual(['11:30', '05:30', '11:30']);
  });

  it('names the day beside a time of another day', () => {
    const newestMs = at(5, 12, 9, 0, 0);
    expect([timeBeside(at(5, 12, 8, 1, 2), newestMs, 'de'), timeBeside(at(5, 11, 10, 5, 0), newestMs, 'de')]).toEqual([
      '08:01',
      '11. Mai, 10:05',
    ]);
  });
});
