import { useI18n } from 'vue-i18n';

/** The time of day as this language writes it. */
export function useTimeOfDay(): (timeMs: number) => string {
  const { locale } = useI18n({ useScope: 'global' });
  return (timeMs) => new Intl.DateTimeFormat(locale.value, { hour: '2-digit', minute: '2-digit' }).format(timeMs);
}
