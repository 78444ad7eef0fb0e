import { languages, type ShownLanguage } from '../contract/languages';
import type { Language } from '../contract/preferences';

/** The language to speak: the chosen one, else that of the system (as `de-AT`), else English. */
export function shownLanguage(preference: Language, systemLanguage: string): ShownLanguage {
  if (preference !== 'system') return preference;
  const ofSystem = systemLanguage.split('-')[0]?.toLowerCase();
  return languages.find(({ code }) => code === ofSystem)?.code ?? 'en';
}
