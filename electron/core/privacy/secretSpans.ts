/** A part of a text, as positions. One without an end includes everything that follows. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const removed = '•••';

/** `isCut`: the text went on, so a secret that only begins at its end counts too. */
export function withoutAll(text: string, secrets: readonly string[], isCut: boolean): string {
  const whole = secrets.flatMap((secret) => wholeSpans(text, secret));
  const begun = isCut
    ? secrets.map((secret) => ({ start: text.length - begunAtEnd(text, secret), end: Infinity }))
    : [];
  let rest = '';
  let at = 0;
  for (const { start, end } of merged([...whole, ...begun])) {
    rest += text.slice(at, start) + (end === Infinity ? '' : removed);
    at = end;
  }
  return rest + text.slice(at);
}

/** Where secrets overlap, no part of either may remain. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last === undefined || span.start >= last.end) found.push(span);
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return found;
}

function wholeSpans(text: string, secret: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(secret); start !== -1; start = text.indexOf(secret, start + 1)) {
    found.push({ start, end: start + secret.length });
  }
  return found;
}

/**
 * How many characters of the beginning of `secret`, but not all, end `text`. By Knuth, Morris and Pratt: a server
 * chooses both and could make a simpler search slow.
 */
function begunAtEnd(text: string, secret: string): number {
  const borders = [0];
  const longer = (before: number, character: string): number => {
    let length = before;
    while (length > 0 && secret[length] !== character) length = borders[length - 1] ?? 0;
    return secret[length] === character ? length + 1 : 0;
  };
  for (let index = 1; index < secret.length; index += 1) {
    borders.push(longer(borders[index - 1] ?? 0, secret.charAt(index)));
  }
  const tail = text.slice(1 - secret.length);
  let length = 0;
  for (let index = 0; index < tail.length; index += 1) length = longer(length, tail.charAt(index));
  return length;
}
