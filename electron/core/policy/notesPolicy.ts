import * as z from 'zod';
import type { Snippet } from '../../contract/words/snippets';
import { quickExpression } from '../../rules/expressionCost';
import { longestSnippet, mostSnippets, snippetName } from '../../rules/snippetRules';

// What the agent writes about a call: whether, where it goes, and what may not be in it.

/** A mask searches texts of this length at most. */
export const longestNote = 4_000;

const mask = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => quickExpression(text, longestNote) !== null, 'not a regular expression that is surely quick');

export const snippet = z.strictObject({
  name: z.string().regex(snippetName, 'not a name of letters, digits, - and _'),
  text: z.string().min(1).max(longestSnippet),
});

export function differentNames(snippets: readonly Snippet[]): boolean {
  return new Set(snippets.map(({ name }) => name)).size === snippets.length;
}

export const notesPolicy = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  delivery: z
    .enum(['auto', 'ucs', 'userData', 'local'])
    .default('auto')
    .meta({
      examples: ['local'],
    }),
  userDataKey: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['AgentNote'],
    }),
  userDataLength: z
    .int()
    .min(1)
    .max(longestNote)
    .default(1_000)
    .meta({
      examples: [250],
    }),
  hidesCardNumbers: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  masks: z
    .array(mask)
    .default([])
    .meta({
      examples: [['[A-Z]{2}[0-9]{20}']],
    }),
  snippets: z
    .array(snippet)
    .max(mostSnippets)
    .refine(differentNames, 'two snippets with the same name')
    .default([])
    .meta({
      examples: [[{ name: 'refund', text: 'Refund for order {OrderNumber} promised.' }]],
    }),
  spelling: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  dictionaryFolder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['C:\\Program Files\\Wrapkey dictionaries'],
    }),
});
