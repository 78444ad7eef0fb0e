import { dialledNumber } from '../../rules/dialledNumber';
import { numberRules } from '../callControl/dialling';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';

// A link comes from a page or a program that nobody vouches for. Nothing of it is used but the digits of one number.

const longestLink = 300;

/** What a link asks for. `blocked`: the policy does not let links call this number. */
export type LinkedNumber =
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'blocked' } | { readonly kind: 'notANumber' };

/** The number of a link, cleaned by the rules of the agent's server. */
export function linkedNumber(state: AgentSlice & Pick<PolicySlice, 'policy'>, link: string): LinkedNumber {
  const written = numberInLink(link);
  const number = written === null ? null : dialledNumber(written, numberRules(state));
  if (number === null) return { kind: 'notANumber' };
  const isBlocked = state.policy.dialling.blockedInLinks.some((pattern) => new RegExp(pattern, 'u').test(number));
  return isBlocked ? { kind: 'blocked' } : { kind: 'number', number };
}

/**
 * As it stands in the link, without parameters (`;phone-context`), host (`@`) and query. With letters it
 * would be another number without them; with `*` or `#` it could change the telephone, for instance forward its calls.
 * `null`: there is no number.
 */
export function numberInLink(link: string): string | null {
  if (link.length > longestLink) return null;
  const part = /^(?:tel|callto|sips?|wrapkey):(?:\/\/)?(?<part>[^;?@]*)/iu.exec(link)?.groups?.['part'] ?? '';
  const text = part.replaceAll(/%(20|2[bB89dDeE])/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return /^\s*\+?[0-9() ./-]+$/u.test(text) && /[0-9]/u.test(text) ? text.trim() : null;
}
