import type { CommandList, Outcome } from './command';
import type { Snippet } from './words/snippets';

export interface SnippetsOfAgent {
  /** The agent's own, kept on this computer. */
  readonly own: readonly Snippet[];
  /** Those of the policy. */
  readonly given: readonly Snippet[];
}

/** A snippet as it goes into the note of one call. */
export interface FilledSnippet extends Snippet {
  /** Where the first key stands that has no value in this call, as `[key]`; `null` when none is missing. In UTF-16 units. */
  readonly gap: { readonly start: number; readonly end: number } | null;
}

export interface SnippetsCommands {
  /** By name. An own snippet hides the policy's of the same name. */
  readonly offerSnippets: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<{ readonly snippets: readonly FilledSnippet[] }, never>;
  };
  readonly readSnippets: { readonly input: undefined; readonly output: Outcome<SnippetsOfAgent, never> };
  /** Replaces the agent's own. `notKept`: they count until Wrapkey quits, but could not be written. */
  readonly saveSnippets: {
    readonly input: { readonly own: readonly Snippet[] };
    readonly output: Outcome<null, { readonly code: 'signedOut' | 'notKept' }>;
  };
}

export const snippetsCommands: CommandList<SnippetsCommands> = {
  offerSnippets: 'withInput',
  readSnippets: 'bare',
  saveSnippets: 'withInput',
};
