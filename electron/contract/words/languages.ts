/**
 * The languages that Wrapkey speaks, in the order in which they are offered. The messages of each are in the folder
 * `locales/` + code; docs/ARCHITECTURE.md says how to add one.
 */
export const languages = [
  { code: 'en', name: 'English', windowsCulture: 'en-US', electronLanguages: ['en', 'en-GB', 'en-US'] },
  { code: 'de', name: 'Deutsch', windowsCulture: 'de-DE', electronLanguages: ['de'] },
] as const satisfies readonly LanguageFacts[];

interface LanguageFacts {
  /** As in `navigator.language`, without a region. */
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  /** The folder in which Windows looks for the texts of a policy template. */
  readonly windowsCulture: string;
  /** The locale files of Electron that a package includes. */
  readonly electronLanguages: readonly string[];
}

export type ShownLanguage = (typeof languages)[number]['code'];
