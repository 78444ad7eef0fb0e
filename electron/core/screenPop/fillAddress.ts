import { fail, succeed, type Result } from '../kernel/result';
import type { AddressTemplate, Pieces, ValueName } from '../policy/addressTemplate';

// Values come from callers and from other systems. Each is encoded as a whole, so that it stays within its place, and one
// that could mean something else to a server behind the address is refused. Nothing is cut: half a number is another one.

/** The text of a value; `null`: the call does not have it. */
export type ValueOf = (name: ValueName) => string | null;

/** `unusable`: a value, or the address with it, must not be opened. */
export type NotFilled = 'missing' | 'unusable';

const longestValue = 500;
/** Windows hands no longer address to a program. */
const longestAddress = 2_000;

export function fillAddress(template: AddressTemplate, valueOf: ValueOf): Result<string, NotFilled> {
  const filler = new Filler(valueOf);
  const segments = template.segments.map((pieces) => filler.segment(pieces));
  const parameters = template.parameters?.map(({ name, value }) =>
    value === null ? name : `${name}=${filler.encoded(value)}`,
  );
  const fragment = template.fragment === null ? '' : `#${filler.encoded(template.fragment)}`;
  const query = parameters === undefined ? '' : `?${parameters.join('&')}`;
  if (filler.fault !== null) return fail(filler.fault);
  const address = `${template.origin}/${segments.join('/')}${query}${fragment}`;
  const isUsable = address.length <= longestAddress && isAsMeant(address, { template, segments, query, fragment });
  return isUsable ? succeed(address) : fail('unusable');
}

class Filler {
  fault: NotFilled | null = null;

  constructor(private readonly valueOf: ValueOf) {}

  /** Servers may decode a slash before they look at the path, so a value has none here. */
  segment(pieces: Pieces): string {
    const filled = this.filled(pieces, /[/\\]/);
    if (pieces.some((piece) => typeof piece !== 'string') && isDots(filled)) this.fault ??= 'unusable';
    return filled;
  }

  encoded(pieces: Pieces): string {
    return this.filled(pieces, null);
  }

  private filled(pieces: Pieces, forbidden: RegExp | null): string {
    return pieces.map((piece) => (typeof piece === 'string' ? piece : this.value(piece, forbidden))).join('');
  }

  private value(name: ValueName, forbidden: RegExp | null): string {
    const text = this.valueOf(name);
    if (text === null || text.trim() === '') {
      // A fallback helps against a value that is missing, not against one that is dangerous.
      this.fault ??= 'missing';
      return '';
    }
    if (text.length > longestValue || deceptive.test(text) || forbidden?.test(text) === true) {
      this.fault = 'unusable';
      return '';
    }
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, percent);
  }
}

/** Control characters, half characters, line ends, and what turns the direction of text. */
const deceptive = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** `.` and `..` lead elsewhere, also when they are encoded. */
function isDots(segment: string): boolean {
  return /^(\.|%2e){1,2}$/i.test(segment);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

interface Meant {
  readonly template: AddressTemplate;
  readonly segments: readonly string[];
  readonly query: string;
  readonly fragment: string;
}

/** Reads the address as the browser will: it must be what was put together. */
function isAsMeant(address: string, { template, segments, query, fragment }: Meant): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.origin === template.origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname === `/${segments.join('/')}` &&
    url.search === query &&
    url.hash === fragment
  );
}
