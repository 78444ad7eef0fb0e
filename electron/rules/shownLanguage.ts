import { languages, type ShownLanguage } from '../contract/words/languages';
import type { Language } from '../contract/words/preferences';

/** The language to use: the chosen one, else the system's (for instance `de-AT`), else English. */
export function shownLanguage(preference: Language, systemLanguage: string): ShownLanguage {
  if (preference !== 'system') return preference;
  const ofSystem = systemLanguage.split('-')[0]?.toLowerCase();
  return languages.find(({ code }) => code === ofSystem)?.code ?? 'en';
}
