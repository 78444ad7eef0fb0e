// Reads JSON for an administrator: where each value stands, where the text is broken, which names stand twice. What a
// broken text says is never quoted: it may hold what must not be in a log.

export interface JsonPlaces {
  readonly ok: true;
  readonly value: unknown;
  /** The line of a value, from 1; `null` when there is none of that path. */
  readonly lineOf: (path: readonly string[]) => number | null;
  /** Names that stand twice in one object: only the last counts. */
  readonly repeated: readonly (readonly string[])[];
}

export interface BrokenJson {
  readonly ok: false;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const deepest = 64;
const blank = /[ \t\r\n]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Broken extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

export function readJson(withMark: string): JsonPlaces | BrokenJson {
  // Windows editors put a byte order mark in front, which JSON does not know.
  const json = withMark.replace(/^\uFEFF/, '');
  const scan = new Scan(json);
  try {
    scan.whole();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, ...placeOf(json, error.at), reason: error.reason };
  }
  const value: unknown = JSON.parse(json);
  const starts = lineStarts(json);
  const lineOf = (path: readonly string[]): number | null => {
    const at = scan.places.get(keyOf(path));
    return at === undefined ? null : lineAt(starts, at);
  };
  return { ok: true, value, lineOf, repeated: scan.repeated };
}

/** Where each line begins, counted once for the thousands of places that may be asked for. */
function lineStarts(json: string): readonly number[] {
  return [0, ...Array.from(json.matchAll(/\n/g), ({ index }) => index + 1)];
}

/** The last line that begins at or before it. */
function lineAt(starts: readonly number[], at: number): number {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= at) first = middle;
    else last = middle - 1;
  }
  return first + 1;
}

function placeOf(json: string, at: number): { readonly line: number; readonly column: number } {
  const lines = json.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

class Scan {
  readonly places = new Map<string, number>();
  readonly repeated: (readonly string[])[] = [];
  private at = 0;

  constructor(private readonly json: string) {}

  whole(): void {
    this.value([]);
    this.skip(blank);
    if (this.at < this.json.length) throw new Broken(this.at, 'something follows after the end');
  }

  private value(path: readonly string[]): void {
    this.skip(blank);
    this.places.set(keyOf(path), this.at);
    if (path.length > deepest) throw new Broken(this.at, 'nested too deeply');
    const first = this.json[this.at];
    if (first === '{') this.object(path);
    else if (first === '[') this.array(path);
    else if (first === '"') this.text('a value');
    else if (this.skip(plain) === '') throw this.expected('a value');
  }

  private object(path: readonly string[]): void {
    const names = new Set<string>();
    this.items('}', () => {
      const at = this.at;
      const name = this.text('a name in quotation marks');
      const inside = [...path, name];
      if (names.has(name)) this.repeated.push(inside);
      names.add(name);
      this.skip(blank);
      this.one(':');
      this.value(inside);
      // The line of the name, not that of a value below it.
      this.places.set(keyOf(inside), at);
    });
  }

  private array(path: readonly string[]): void {
    let index = 0;
    this.items(']', () => {
      this.value([...path, String(index)]);
      index += 1;
    });
  }

  private items(end: '}' | ']', item: () => void): void {
    this.at += 1;
    this.skip(blank);
    if (this.json[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.skip(blank);
      item();
      this.skip(blank);
      if (this.json[this.at] === end) break;
      this.one(',', `"," or "${end}"`);
    }
    this.at += 1;
  }

  private text(what: string): string {
    const found = this.skip(text);
    if (found !== '') return String(JSON.parse(found));
    if (this.json[this.at] === '"') throw new Broken(this.at, 'a text that does not end, or with a wrong escape');
    throw this.expected(what);
  }

  private one(character: string, what = `"${character}"`): void {
    if (this.json[this.at] !== character) throw this.expected(what);
    this.at += 1;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.json)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private expected(what: string): Broken {
    const end = this.at >= this.json.length ? 'the text ends where there should be ' : 'expected ';
    return new Broken(this.at, `not JSON: ${end}${what}`);
  }
}
