/** A pattern that could need more than this many ways through a number is not used. */
const mostWays = 20_000;

/**
 * An expression from outside; `null` when it is none of this language, or could take long on a text of at most `longest`
 * characters.
 */
export function quickExpression(pattern: string, longest: number, flags: '' | 'u' = 'u'): RegExp | null {
  if (!isQuick(pattern, longest)) return null;
  try {
    return new RegExp(pattern, flags);
  } catch {
    // Not a regular expression of this language.
    return null;
  }
}

/**
 * Whether a regular expression from outside surely finishes at once on a text of at most `longest` characters. A
 * backtracking engine tries every way through a pattern, at worst: one for each number of repetitions and each
 * alternative. Repeated groups multiply without limit, and back references and lookarounds are not counted, so patterns
 * with those are turned away.
 */
function isQuick(pattern: string, longest: number): boolean {
  let ways = 1;
  let rest = pattern;
  let before: Piece['kind'] = 'atom';
  while (rest !== '') {
    const piece = firstPiece(rest, longest);
    if (piece === null || (before === 'group' && piece.kind === 'repeated')) return false;
    // A `?` after a repetition makes it lazy.
    if (!(before === 'repeated' && piece.text === '?')) ways *= piece.ways;
    if (ways > mostWays) return false;
    before = piece.kind;
    rest = rest.slice(piece.text.length);
  }
  return true;
}

interface Piece {
  readonly kind: 'atom' | 'group' | 'repeated' | 'maybe';
  readonly text: string;
  readonly ways: number;
}

function firstPiece(pattern: string, longest: number): Piece | null {
  const atom = /^(?:\\[^1-9k]|\[(?:\\.|[^\]\\])*\]|\((?:\?:|(?!\?))|[^\\[()*+?{|])/u.exec(pattern)?.[0];
  if (atom !== undefined) return { kind: 'atom', text: atom, ways: 1 };
  switch (pattern[0]) {
    case ')':
      return { kind: 'group', text: ')', ways: 1 };
    case '|':
      return { kind: 'atom', text: '|', ways: 2 };
    case '?':
      return { kind: 'maybe', text: '?', ways: 2 };
    case '*':
    case '+':
      return { kind: 'repeated', text: pattern.slice(0, 1), ways: longest + 1 };
    case '{':
      return counted(pattern, longest);
    default:
      return null;
  }
}

function counted(pattern: string, longest: number): Piece | null {
  const parts = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(pattern);
  if (parts === null) return null;
  const [text, least = '0', range, most = ''] = parts;
  const upTo = range === undefined ? Number(least) : most === '' ? longest : Number(most);
  return { kind: 'repeated', text, ways: Math.max(1, Math.min(upTo, longest) - Number(least) + 1) };
}
