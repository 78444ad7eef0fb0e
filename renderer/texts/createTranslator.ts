import { createI18n } from 'vue-i18n';
import de from '../locales/de.json';
import en from '../locales/en.json';

/** A text that a language lacks is said in English. */
export function createTranslator() {
  return createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en, de } });
}
