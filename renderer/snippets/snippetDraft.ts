import type { Snippet } from '../../electron/contract/words/snippets';
import { longestSnippet, mostSnippets, snippetName } from '../../electron/rules/snippetRules';

export type DraftProblem = 'name' | 'taken' | 'text' | 'tooMany';

/** `replaced`: the name of the snippet that is changed; `null` when one is added. */
export function draftProblem(
  { name, text }: Snippet,
  own: readonly Snippet[],
  replaced: string | null,
): DraftProblem | null {
  if (!snippetName.test(name)) return 'name';
  if (name !== replaced && own.some((one) => one.name === name)) return 'taken';
  if (text.trim() === '' || text.length > longestSnippet) return 'text';
  return replaced === null && own.length >= mostSnippets ? 'tooMany' : null;
}

/** With the draft in the place of the one that it replaces, or at the end. */
export function withDraft(own: readonly Snippet[], draft: Snippet, replaced: string | null): readonly Snippet[] {
  return replaced === null ? [...own, draft] : own.map((one) => (one.name === replaced ? draft : one));
}

/** The numbers that a problem names. */
export const draftLimits = { text: longestSnippet, tooMany: mostSnippets } as const;
