import { watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { shownLanguage } from '../electron/rules/shownLanguage';
import { useSnapshotStore } from './snapshotStore';

/** Sets the window's language from the preferences, also for assistive tools. */
export function useWindowLanguage(): void {
  const { locale } = useI18n({ useScope: 'global' });
  const store = useSnapshotStore();

  watchEffect(() => {
    const language = shownLanguage(store.snapshot?.preferences.language.value ?? 'system', navigator.language);
    locale.value = language;
    document.documentElement.lang = language;
  });
}
