import { createI18n } from 'vue-i18n';
import en from './en.json';

/** One language for now; another one is another file here and an entry in `messages`. */
export function createTranslator() {
  return createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en } });
}
