import { useI18n } from 'vue-i18n';
import { timeOfDay } from '../presentation/moment';

/** The time of day as this language writes it. */
export function useTimeOfDay(): (timeMs: number) => string {
  const { locale } = useI18n({ useScope: 'global' });
  return (timeMs) => timeOfDay(timeMs, locale.value);
}
