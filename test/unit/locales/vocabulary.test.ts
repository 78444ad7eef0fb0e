import { expect, it } from 'vitest';
import { writtenMessages } from '../../support/locales';

// docs/VOCABULARY.md says what stands for these words. The help of the policy is for administrators, who know them.
const forbidden: Readonly<Record<string, RegExp>> = {
  en: /\bdispositions?\b|\bestablished\b|\breleased\b|\bparty's DN\b|\bDTMF\b|\becho(ed)?\b/iu,
  de: /\bDisposition(en)?\b|\bErgebnis(se|sen|ses)?\b|\betabliert\b|\bfreigegeben\b|\bDTMF\b|\bAufnahmen?\b|\bAdministration\b|\bAufzeichnung Ihrer Codes\b/iu,
};
/** Names that assistive tools and other programs rely on. */
const kept: ReadonlySet<string> = new Set(['dispositions.label']);
/** Names of options, such as `interaction.disposition.is-read-only-on-idle`. */
const optionNames = /[\w-]+(\.[\w-]+)+/gu;

it.each(Object.entries(forbidden))('speaks to agents in their own words: %s', (language, words) => {
  const wrong = [...writtenMessages(language)]
    .filter(
      ([key, { file, text }]) => file !== 'policy' && !kept.has(key) && words.test(text.replaceAll(optionNames, '')),
    )
    .map(([key]) => key);
  expect(wrong).toEqual([]);
});
