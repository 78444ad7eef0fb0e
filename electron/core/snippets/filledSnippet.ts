import type { Snippet } from '../../contract/words/snippets';
import { keyText, type TemplateValues } from '../calls/filledTemplate';
import type { Policy } from '../policy/policy';
import type { FilledSnippet } from './snippet';

/** In turn: a doubled brace, which is an ordinary one, and a key. Other braces are ordinary characters too. */
const tokens = /\{\{|\}\}|\{([^{}\n]+)\}/g;

/** The text for one call. Hidden keys have no value, and masks hold. */
export function filledSnippet(
  { name, text }: Snippet,
  { userData, number }: TemplateValues,
  policy: Policy['userData'],
): FilledSnippet {
  let gap: FilledSnippet['gap'] = null;
  let filled = '';
  let after = 0;
  for (const token of text.matchAll(tokens)) {
    const [whole, key] = token;
    filled += text.slice(after, token.index);
    after = token.index + whole.length;
    if (key === undefined) {
      filled += whole.charAt(0);
      continue;
    }
    const value = key === 'number' ? number : keyText(userData, key, policy);
    if (value === '') gap ??= { start: filled.length, end: filled.length + key.length + 2 };
    filled += value === '' ? `[${key}]` : value;
  }
  return { name, text: filled + text.slice(after), gap };
}
