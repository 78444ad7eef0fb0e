import type { Snippet } from '../../contract/words/snippets';

export interface SnippetsOfAgent {
  /** The agent's own, kept on this computer. */
  readonly own: readonly Snippet[];
  /** Those of the policy. */
  readonly given: readonly Snippet[];
}

/** A snippet as it goes into the note of one call. */
export interface FilledSnippet extends Snippet {
  /** Where the first key stands that has no value in this call; `null` when none is missing. In UTF-16 units. */
  readonly gap: { readonly start: number; readonly end: number } | null;
}
