import { fail, succeed, type Result } from '../kernel/result';
import type { ScreenPopPolicy } from './screenPopPolicy';

// An address with places for values: `https://crm.example.com/customers/{userData.CustomerId}?from={call.number}`. It is
// taken apart once, by the rules that browsers follow, with a word in each place. So what a value may become part of is
// known before there is any value: a part of the path, the value of a parameter, or the fragment.

export const callFacts = ['number', 'dnis', 'id', 'uuid'] as const;

/** What stands in a place. */
export type ValueName =
  | { readonly of: 'userData'; readonly key: string }
  | { readonly of: 'call'; readonly fact: (typeof callFacts)[number] };

/** Text in the form that it has in an address, and places for values, one after the other. */
export type Pieces = readonly (string | ValueName)[];

export interface TemplateParameter {
  readonly name: string;
  /** `null`: there is only the name. */
  readonly value: Pieces | null;
}

export interface AddressTemplate {
  readonly origin: string;
  /** What stands between the slashes of the path. */
  readonly segments: readonly Pieces[];
  readonly parameters: readonly TemplateParameter[] | null;
  readonly fragment: Pieces | null;
}

/** For the administrator, so only in English. */
export type TemplateFault =
  | 'not an address'
  | 'begins with neither https: nor http:'
  | 'http is not encrypted: use https, or allow it by screenPop.allowsHttp'
  | 'has a user name or a password in it'
  | 'its scheme, host and port are not in screenPop.origins'
  | 'has a brace without its counterpart'
  | 'names a value that is neither userData.KEY nor one of call.number, call.dnis, call.id, call.uuid'
  | 'has a percent sign just before a value'
  | 'has a value elsewhere than in a part of the path, the value of a parameter, or the fragment';

export function parseTemplate(
  text: string,
  { origins, allowsHttp }: Pick<ScreenPopPolicy, 'origins' | 'allowsHttp'>,
): Result<AddressTemplate, TemplateFault> {
  const split = text.split(/\{([^{}]*)\}/);
  const names = split.filter((_, index) => index % 2 === 1).map(valueName);
  if (split.some((part, index) => index % 2 === 0 && /[{}]/.test(part)))
    return fail('has a brace without its counterpart');
  // The value would be read as part of an encoded character.
  if (split.some((part, index) => index % 2 === 0 && index < split.length - 1 && /%[0-9a-f]?$/i.test(part)))
    return fail('has a percent sign just before a value');
  const known = names.filter((name) => name !== null);
  if (known.length < names.length) {
    return fail('names a value that is neither userData.KEY nor one of call.number, call.dnis, call.id, call.uuid');
  }
  const places = new Places(text, known);
  const withWords = split.map((part, index) => (index % 2 === 0 ? part : places.word((index - 1) / 2))).join('');
  if (!URL.canParse(withWords)) return fail('not an address');
  const url = new URL(withWords);
  if (!/^https?:$/.test(url.protocol)) return fail('begins with neither https: nor http:');
  if (url.protocol === 'http:' && !allowsHttp)
    return fail('http is not encrypted: use https, or allow it by screenPop.allowsHttp');
  if (url.username !== '' || url.password !== '') return fail('has a user name or a password in it');
  const template = {
    origin: url.origin,
    segments: url.pathname
      .slice(1)
      .split('/')
      .map((part) => places.pieces(part)),
    parameters:
      url.search === ''
        ? null
        : url.search
            .slice(1)
            .split('&')
            .map((part) => parameter(part, places)),
    fragment: url.hash === '' ? null : places.pieces(url.hash.slice(1)),
  };
  if (valuesIn(template).length < known.length)
    return fail('has a value elsewhere than in a part of the path, the value of a parameter, or the fragment');
  const isAllowed = origins.some((one) => new URL(one).origin === url.origin);
  return isAllowed ? succeed(template) : fail('its scheme, host and port are not in screenPop.origins');
}

/** All values that an address needs, in its order. */
function valuesIn({ segments, parameters, fragment }: AddressTemplate): readonly ValueName[] {
  const values = (parameters ?? []).map(({ value }) => value ?? []);
  return [...segments, ...values, fragment ?? []].flat().filter((piece) => typeof piece !== 'string');
}

/** The user data that the rules ask for. */
export function screenPopKeys(policy: ScreenPopPolicy): readonly string[] {
  return policy.rules.flatMap(({ address, fallback, userData }) => {
    const parsed = [address, ...(fallback === null ? [] : [fallback])].map((text) => parseTemplate(text, policy));
    const names = parsed.flatMap((one) => (one.ok ? valuesIn(one.value) : []));
    return [...Object.keys(userData), ...names.flatMap((name) => (name.of === 'userData' ? [name.key] : []))];
  });
}

function parameter(part: string, places: Places): TemplateParameter {
  const at = part.indexOf('=');
  // A value in the name is not found again, and so is a fault.
  return at < 0 ? { name: part, value: null } : { name: part.slice(0, at), value: places.pieces(part.slice(at + 1)) };
}

function valueName(text: string): ValueName | null {
  const [, of, rest = ''] = /^(userData|call)\.(.+)$/s.exec(text) ?? [];
  if (of === 'userData') return { of, key: rest };
  const fact = callFacts.find((one) => one === rest);
  return of === 'call' && fact !== undefined ? { of, fact } : null;
}

/** Puts words in the places of values, and finds them again. */
class Places {
  private readonly mark: string;

  constructor(
    text: string,
    private readonly names: readonly ValueName[],
  ) {
    // Small letters only: no part of an address changes them.
    const occurs = (mark: string): boolean => text.toLowerCase().includes(mark);
    let mark = 'placeofvalue';
    while (occurs(mark)) mark += 'x';
    this.mark = mark;
  }

  word(index: number): string {
    return `${this.mark}${String(index)}z`;
  }

  pieces(part: string): Pieces {
    const split = part.split(new RegExp(`${this.mark}(\\d+)z`));
    const pieces = split.map((piece, index) => (index % 2 === 0 ? piece : (this.names[Number(piece)] ?? '')));
    return pieces.filter((piece) => piece !== '');
  }
}
