import type { Language } from '../../electron/contract/preferences';

export type ShownLanguage = Exclude<Language, 'system'>;

/** The language to speak: the chosen one, else that of the system (as `de-AT`), else English. */
export function shownLanguage(preference: Language, systemLanguage: string): ShownLanguage {
  if (preference !== 'system') return preference;
  return /^de\b/iu.test(systemLanguage) ? 'de' : 'en';
}
