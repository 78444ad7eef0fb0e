import { describe, expect, it } from 'vitest';
import { german } from '../../../electron/adapters/texts/de';
import { english } from '../../../electron/adapters/texts/en';
import { shellTexts } from '../../../electron/adapters/texts/texts';

describe('the texts of the main process', () => {
  it.each([
    ['system', 'de-AT', german],
    ['system', 'en-US', english],
    ['system', 'den', english],
    ['en', 'de-DE', english],
    ['de', 'en-US', german],
  ] as const)('for the language %s on a system in %s', (language, locale, texts) => {
    expect(shellTexts(language, locale)).toBe(texts);
  });

  it.each([
    [1, false, '1 call has no disposition yet.', 'It is kept and asked about again next time.'],
    [3, false, '3 calls have no disposition yet.', 'They are kept and asked about again next time.'],
    [1, true, 'A disposition is mandatory, and 1 call still lacks one.', 'It is kept and asked about again next time.'],
  ])('ask before quitting with %d pending, mandatory: %s', (count, isMandatory, message, detail) => {
    expect(english.quit.pending(count, isMandatory)).toEqual({ message, detail });
  });

  it('give a call of another day its day', () => {
    const noon = new Date(2026, 4, 12, 12, 5).getTime();

    expect(english.tray.endedAt(noon, true)).toBe('12:05');
    expect(english.tray.endedAt(noon, false)).toBe('Tue 12:05');
    expect(german.tray.endedAt(noon, false)).toBe('Di 12:05');
  });
});
