import { useI18n } from 'vue-i18n';

/** The language of the window, for times and dates. */
export function useLocale() {
  return useI18n({ useScope: 'global' }).locale;
}
