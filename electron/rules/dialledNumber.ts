import type { NumberRules } from '../contract/dialling';
import { quickExpression } from './expressionCost';

/** As typed. No number in the world is as long, and a server's expression has to look at all of it. */
export const longestTyped = 64;

/** Where the server does not say what counts as a number. */
const usualExpression = /^[0-9()\-.+*#/\s]+$/;
const usualCharacters = '0123456789+*#';

/**
 * What is dialled for what was typed: without the characters that the server does not support
 * (gws-protocol-more A3.3). `null`: it is no number.
 */
export function dialledNumber(typed: string, rules: NumberRules): string | null {
  const text = withoutScheme(asTyped(typed).trim());
  if (text.length > longestTyped || !expressionOf(rules).test(text)) return null;
  const supported = rules.supportedCharacters ?? usualCharacters;
  const dialled = text.replaceAll(/./gsu, (character) => (supported.includes(character) ? character : ''));
  return /[0-9*#]/.test(dialled) ? dialled : null;
}

/** What other programs put into a number that is copied: marks of direction, and blanks and hyphens that do not break. */
function asTyped(copied: string): string {
  return copied
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-');
}

/**
 * A copied link (`tel:`, `sip:`) is taken for its number, without what follows it. Its letters stay, so that a name with a
 * digit in it is no number.
 */
function withoutScheme(text: string): string {
  const link = /^(?:tel|callto|sips?):(?<part>[^;?@]*)/iu.exec(text);
  if (link === null) return text;
  try {
    return decodeURIComponent(link.groups?.['part'] ?? '').trim();
  } catch {
    // No link of any program: it is not dialled.
    return '';
  }
}

/**
 * What is dialled for a target of a list. An agent or a routing point may have a name instead of a number: that is dialled
 * as it is, for without its letters it would be another one. `null`: it cannot be dialled.
 */
export function dialledTarget(number: string, rules: NumberRules): string | null {
  const name = number.trim();
  if (!/\p{L}/u.test(name)) return dialledNumber(name, rules);
  return name.length <= longestTyped && /^[\p{L}\p{N}_.:@+*#/-]+$/u.test(name) ? name : null;
}

/** A server's expression that is broken, or could take long, does not count. */
function expressionOf({ expression }: NumberRules): RegExp {
  // Without `u`, which turns away escapes that are not needed, as `\-`.
  return (expression === null ? null : quickExpression(expression, longestTyped, '')) ?? usualExpression;
}
