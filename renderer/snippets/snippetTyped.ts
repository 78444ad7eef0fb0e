import type { FilledSnippet } from '../../electron/contract/snippets';
import { foldText } from '../../electron/rules/foldText';

/** A semicolon and the beginning of a name, right before the caret. */
export interface SnippetTyped {
  /** Of the semicolon. */
  readonly start: number;
  readonly end: number;
  /** Without the semicolon; empty at first. */
  readonly name: string;
}

/** A semicolon within a word or a number is an ordinary one. */
const typedAtEnd = /(?:^|\s);([\p{L}\p{N}_-]{0,30})$/u;
const spaceAtEnd = /[ \n]$/;

export function snippetTyped(text: string, caret: number): SnippetTyped | null {
  const name = typedAtEnd.exec(text.slice(0, caret))?.[1];
  return name === undefined ? null : { start: caret - name.length - 1, end: caret, name };
}

/** A space or a new line after a whole name also asks for the snippet. */
export function snippetEnded(text: string, caret: number): SnippetTyped | null {
  return spaceAtEnd.test(text.slice(0, caret)) ? snippetTyped(text, caret - 1) : null;
}

/** Those whose name begins with what is typed. */
export function snippetsFor(all: readonly FilledSnippet[], { name }: SnippetTyped): readonly FilledSnippet[] {
  const typed = foldText(name);
  return all.filter((snippet) => foldText(snippet.name).startsWith(typed));
}

export function snippetNamed(all: readonly FilledSnippet[], { name }: SnippetTyped): FilledSnippet | null {
  return all.find((snippet) => snippet.name === name) ?? null;
}
