import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { formatMessage } from '../../../electron/adapters/texts/formatMessage';
import { languages } from '../../../electron/contract/words/languages';
import { placeholdersIn, writtenMessages } from '../../support/locales';

/** As the windows would say it. */
function saidByWindows(message: string, values: Readonly<Record<string, string | number>>): string {
  const { t } = createI18n({ legacy: false, locale: 'en', messages: { en: { message } } }).global;
  return t('message', values);
}

const ofMain = languages.flatMap(({ code }) =>
  [...writtenMessages(code)]
    .filter(([, { file }]) => file === 'common' || file === 'desktop')
    .map(([, { text }]) => text),
);

describe('a message of the main process', () => {
  it.each(ofMain)('“%s” is what the windows would make of it', (message) => {
    for (const count of [0, 1, 2, 5]) {
      const names = placeholdersIn(message).filter((name) => name !== 'count');
      // What a server or a caller says may look like the syntax itself.
      const values = { count, ...Object.fromEntries(names.map((name) => [name, `{${name}} | $& @:x`])) };
      expect(formatMessage(message, values)).toBe(saidByWindows(message, values));
    }
  });

  it.each(['one | many', 'none | one | many', '{what} alone'])('“%s” too', (message) => {
    for (const count of [0, 1, 2, 3]) {
      expect(formatMessage(message, { count, what: 'x' })).toBe(saidByWindows(message, { count, what: 'x' }));
    }
  });
});
