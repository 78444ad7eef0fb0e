// A line made of user data: "{FirstName} {LastName}|{Company}|{number}". The first alternative counts whose keys all
// have a value. A doubled brace or bar is an ordinary character.

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** A user-data key. */
  | { readonly kind: 'key'; readonly key: string }
  /** The number of the other party, formatted. */
  | { readonly kind: 'number' };

/** The alternatives, the best first. */
export type NameTemplate = readonly (readonly TemplatePart[])[];

export type ReadTemplate =
  | { readonly kind: 'good'; readonly template: NameTemplate }
  /** `reason` does not quote the template. */
  | { readonly kind: 'broken'; readonly reason: string };

const longestTemplate = 500;

/** In turn: a doubled character, a key, a bar, ordinary text, and whatever cannot stand there. */
const tokens = /(\{\{|\}\}|\|\|)|\{([^{}|]*)\}|(\|)|([^{}|]+)|([^])/gu;

export function readNameTemplate(text: string): ReadTemplate {
  if (text.length > longestTemplate) return broken(`longer than ${String(longestTemplate)} characters`);
  const alternatives: TemplatePart[][] = [[]];
  for (const token of text.matchAll(tokens)) {
    const [, doubled, key, bar, plain, stray] = token;
    const place = `at character ${String(token.index + 1)}`;
    if (stray !== undefined) return broken(strayReason(stray, place));
    if (key?.trim() === '') return broken(`a pair of braces without a key ${place}`);
    if (bar !== undefined) alternatives.push([]);
    else alternatives.at(-1)?.push(partOf(key, doubled?.charAt(0) ?? plain ?? ''));
  }
  return alternatives.some((parts) => parts.length === 0)
    ? broken('an alternative is empty; a bar stands between two alternatives')
    : { kind: 'good', template: alternatives };
}

/** The template of a field of the policy. An empty one for what is not set; a broken one never gets past the check. */
export function nameTemplateOf(text: string | null): NameTemplate {
  const read = text === null ? null : readNameTemplate(text);
  return read?.kind === 'good' ? read.template : [];
}

/** The user-data keys that it names. */
export function keysOf(template: NameTemplate): readonly string[] {
  return template.flat().flatMap((part) => (part.kind === 'key' ? [part.key] : []));
}

function partOf(key: string | undefined, text: string): TemplatePart {
  if (key === undefined) return { kind: 'text', text };
  return key === 'number' ? { kind: 'number' } : { kind: 'key', key };
}

function broken(reason: string): ReadTemplate {
  return { kind: 'broken', reason };
}

function strayReason(stray: string, place: string): string {
  return stray === '{'
    ? `the brace that opens ${place} is not closed; write {{ for the character`
    : `the brace that closes ${place} was not opened; write }} for the character`;
}
