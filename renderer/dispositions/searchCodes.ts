import { foldText } from '../../electron/rules/foldText';
import type { PlacedCode } from './codeTree';

export interface SearchableCode extends PlacedCode {
  readonly foldedName: string;
  /** The folded path and name, so that a folder's words find its codes. */
  readonly foldedAll: string;
}

export interface SearchResult {
  readonly shown: readonly PlacedCode[];
  readonly more: number;
}

/** The results of a search, in the order of the tree. A longer search text can only narrow them. */
export interface FoundCodes {
  readonly query: string;
  readonly among: readonly SearchableCode[];
  readonly codes: readonly SearchableCode[];
}

export function makeSearchable(codes: readonly PlacedCode[]): SearchableCode[] {
  return codes.map((placed) => {
    const foldedName = foldText(placed.code.displayName).trim();
    const foldedFolders = placed.folders.map((folder) => foldText(folder.displayName).trim());
    return { ...placed, foldedName, foldedAll: [...foldedFolders, foldedName].join(' ') };
  });
}

export const nothingFound: FoundCodes = { query: '', among: [], codes: [] };

/** All codes that contain every typed word. `last`: the search before; when the text only grew, it is narrowed. */
export function findCodes(among: readonly SearchableCode[], typed: string, last = nothingFound): FoundCodes {
  const query = foldText(typed).trim();
  if (query === '') return nothingFound;
  const words = wordsOf(query);
  const isLonger = last.among === among && query.startsWith(last.query);
  const candidates = isLonger ? last.codes : among;
  return { query, among, codes: candidates.filter((code) => words.every((word) => code.foldedAll.includes(word))) };
}

/** The best results; equally good ones keep the order of the tree. */
export function bestOf({ query, codes }: FoundCodes, limit: number): SearchResult {
  const words = wordsOf(query);
  const byRank: SearchableCode[][] = [[], [], [], [], []];
  for (const code of codes) byRank[rank(code, query, words)]?.push(code);
  return { shown: byRank.flat().slice(0, limit), more: Math.max(0, codes.length - limit) };
}

/** Lower is better, from 0 to 4. */
function rank({ foldedName }: SearchableCode, query: string, words: readonly string[]): number {
  if (foldedName.startsWith(query)) return foldedName === query ? 0 : 1;
  if (words.every((word) => startsAWord(foldedName, word))) return 2;
  return words.every((word) => foldedName.includes(word)) ? 3 : 4;
}

function startsAWord(value: string, word: string): boolean {
  return value.startsWith(word) || value.includes(` ${word}`);
}

function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/u);
}
