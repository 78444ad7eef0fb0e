import { createI18n } from 'vue-i18n';
import type { ShownLanguage } from '../../electron/contract/words/languages';
import type { windowMessages } from '../../locales/english';

type WindowMessages = typeof windowMessages;

const files = import.meta.glob<Partial<WindowMessages>>(
  ['../../locales/*/*.json', '!../../locales/*/{desktop,policy}.json'],
  { eager: true, import: 'default' },
);

/** The windows' messages by language, from all files in the language's folder. */
function messages(): Record<ShownLanguage, WindowMessages> {
  const byLanguage = new Map<string, Partial<WindowMessages>>();
  for (const [path, file] of Object.entries(files)) {
    const language = path.split('/').at(-2) ?? '';
    byLanguage.set(language, { ...byLanguage.get(language), ...file });
  }
  return Object.fromEntries(byLanguage) as Record<ShownLanguage, WindowMessages>;
}

/** Falls back to English for a text that a language lacks. */
export function createTranslator() {
  return createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: messages() });
}
