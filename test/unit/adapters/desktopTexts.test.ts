import { describe, expect, it } from 'vitest';
import { desktopTexts } from '../../../electron/adapters/texts/desktopTexts';

const english = desktopTexts('en', 'en-GB');
const german = desktopTexts('de', 'en-GB');

describe('the texts of the main process', () => {
  it.each([
    ['system', 'de-AT', german],
    ['system', 'en-US', english],
    ['system', 'den', english],
    ['en', 'de-DE', english],
    ['de', 'en-US', german],
  ] as const)('for the language %s on a system in %s', (language, locale, texts) => {
    expect(desktopTexts(language, locale)).toBe(texts);
  });

  it('say in words which call it is', () => {
    expect(english.say('tray.wrapUp', { who: '+1 555 0100', ended: '12:05' })).toBe(
      'Wrap up +1 555 0100 · ended 12:05',
    );
    expect(german.say('tray.pending', { count: 2 })).toBe('Wrapkey – 2 Anrufe brauchen einen Code');
  });

  it('give a call of another day its day', () => {
    const noon = new Date(2026, 4, 12, 12, 5).getTime();

    expect(english.timeOfDay(noon, true)).toBe('12:05');
    expect(english.timeOfDay(noon, false)).toBe('Tue 12:05');
    expect(german.timeOfDay(noon, false)).toBe('Di 12:05');
  });
});
