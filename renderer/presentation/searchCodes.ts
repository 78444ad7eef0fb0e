import type { PlacedCode } from './codeTree';

export interface SearchableCode extends PlacedCode {
  readonly foldedName: string;
  /** The folded path and name, so that words of the folders find their codes. */
  readonly foldedAll: string;
}

export interface SearchResult {
  readonly shown: readonly PlacedCode[];
  readonly more: number;
}

/** Lower case, without accents: "Rückruf" is found by "ruckruf". */
export function foldText(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/gu, 'ss').trim();
}

export function makeSearchable(codes: readonly PlacedCode[]): SearchableCode[] {
  return codes.map((placed) => {
    const foldedName = foldText(placed.code.displayName);
    const foldedFolders = placed.folders.map((folder) => foldText(folder.displayName));
    return { ...placed, foldedName, foldedAll: [...foldedFolders, foldedName].join(' ') };
  });
}

function startsAWord(value: string, word: string): boolean {
  return value.startsWith(word) || value.includes(` ${word}`);
}

/** Lower is better; `null` when not every word occurs. */
function rank(code: SearchableCode, query: string, words: readonly string[]): number | null {
  if (!words.every((word) => code.foldedAll.includes(word))) return null;
  if (code.foldedName === query) return 0;
  if (code.foldedName.startsWith(query)) return 1;
  if (words.every((word) => startsAWord(code.foldedName, word))) return 2;
  return words.every((word) => code.foldedName.includes(word)) ? 3 : 4;
}

export function searchCodes(codes: readonly SearchableCode[], typed: string, limit: number): SearchResult {
  const query = foldText(typed);
  if (query === '') return { shown: [], more: 0 };
  const words = query.split(/\s+/u);
  const found = codes.flatMap((code) => {
    const place = rank(code, query, words);
    return place === null ? [] : [{ code, place }];
  });
  // The sort is stable, so codes of one rank stay in the order of the tree.
  const sorted = found.toSorted((left, right) => left.place - right.place).map(({ code }) => code);
  return { shown: sorted.slice(0, limit), more: Math.max(0, sorted.length - limit) };
}
