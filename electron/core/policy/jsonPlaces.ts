import { printParseErrorCode, visit, type JSONPath, type JSONVisitor } from 'jsonc-parser';

// Reads JSON for an administrator: finds the place of each value, syntax errors, and repeated names. It never quotes
// broken text, which may hold something that must not be logged.

export interface JsonPlaces {
  readonly ok: true;
  readonly value: unknown;
  /** The line of a value, from 1; `null` when that path has no value. */
  readonly lineOf: (path: readonly string[]) => number | null;
  /** Names that occur twice in one object; only the last counts. */
  readonly repeated: readonly (readonly string[])[];
}

export interface BrokenJson {
  readonly ok: false;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const deepest = 64;
const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** What belongs at the place of an error, by the library's name for the error. */
const expected: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in quotation marks',
  ValueExpected: 'a value',
  ColonExpected: '":"',
  CommaExpected: '"," or the end',
  CloseBraceExpected: '"," or "}"',
  CloseBracketExpected: '"," or "]"',
};

const wrong: Readonly<Record<string, string>> = {
  InvalidSymbol: 'not JSON: neither a name nor a value; texts stand in quotation marks',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfNumber: 'not JSON: a number that does not end',
  EndOfFileExpected: 'something follows after the end',
};
const wrongText = 'a text that does not end, or with a wrong escape';

class Broken extends Error {
  constructor(readonly at: Omit<BrokenJson, 'ok'>) {
    super(at.reason);
  }
}

export function readJson(withMark: string): JsonPlaces | BrokenJson {
  // Windows editors begin a file with a byte order mark, which JSON does not allow.
  const json = withMark.replace(/^\uFEFF/, '');
  const places = new Places(json);
  try {
    visit(json, places, strict);
    const value: unknown = JSON.parse(json);
    return { ok: true, value, lineOf: (path) => places.lines.get(keyOf(path)) ?? null, repeated: places.repeated };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, ...error.at };
    throw error;
  }
}

type Begin = Parameters<Required<JSONVisitor>['onObjectBegin']>;
type Literal = Parameters<Required<JSONVisitor>['onLiteralValue']>;
type Property = Parameters<Required<JSONVisitor>['onObjectProperty']>;
type Failure = Parameters<Required<JSONVisitor>['onError']>;

/** Throws `Broken` at the first error, before the library recurses too deeply. */
class Places implements JSONVisitor {
  readonly lines = new Map<string, number>();
  readonly repeated: (readonly string[])[] = [];
  /** The names seen in each open object, innermost last; an array has none. */
  private readonly open: Set<string>[] = [];
  private isWhole = false;

  constructor(private readonly json: string) {}

  // Properties rather than methods, because the library calls them without `this`.
  readonly onObjectBegin = (...[, , line, column, path]: Begin): void => {
    this.noteValue(line, column, path());
    this.open.push(new Set());
  };

  readonly onArrayBegin = this.onObjectBegin;

  readonly onObjectEnd = (): void => {
    this.open.pop();
    this.isWhole = this.open.length === 0;
  };

  readonly onArrayEnd = this.onObjectEnd;

  readonly onLiteralValue = (...[, , , line, column, path]: Literal): void => {
    this.noteValue(line, column, path());
    this.isWhole = this.open.length === 0;
  };

  readonly onObjectProperty = (...[name, , , line, , path]: Property): void => {
    const inside = [...path().map(String), name];
    const names = this.open.at(-1);
    if (names?.has(name) === true) this.repeated.push(inside);
    names?.add(name);
    this.lines.set(keyOf(inside), line + 1);
  };

  readonly onError = (...[code, at, , line, column]: Failure): void => {
    throw brokenAt(line, column, this.reasonOf(printParseErrorCode(code), at));
  };

  private noteValue(line: number, column: number, path: JSONPath): void {
    if (path.length > deepest) throw brokenAt(line, column, 'nested too deeply');
    // A named value is placed at its name, which is already known.
    if (typeof path.at(-1) !== 'string') this.lines.set(keyOf(path), line + 1);
  }

  private reasonOf(error: string, at: number): string {
    const missing = expected[error];
    if (missing === undefined) return (this.isWhole ? wrong['EndOfFileExpected'] : wrong[error]) ?? wrongText;
    return `not JSON: ${at === this.json.length ? 'the text ends where there should be' : 'expected'} ${missing}`;
  }
}

/** The library counts lines and columns from 0. */
function brokenAt(line: number, column: number, reason: string): Broken {
  return new Broken({ line: line + 1, column: column + 1, reason });
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String));
}
