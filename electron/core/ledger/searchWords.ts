import { foldText } from '../../rules/foldText';

/** A choice, or a call without one. */
export interface Searched {
  readonly who: string;
  readonly number: string | null;
  readonly dnis: string | null;
  readonly displayName?: string;
}

const plain = /^[ -~]*$/;
const notPlain = /[^ -~]/gu;
const special = /[$()*+./?[\\\]^{|}-]/g;
const partOfNumber = /^[+()\d./–-]*\d[+()\d./–-]*$/;

/** `foldText`, fast enough for a hundred thousand entries. Plain letters keep their case, which does not matter here. */
export class Folding {
  private readonly letters = new Map<string, string>();

  of(text: string): string {
    // Most texts are plain. The others use few different letters, and removing an accent is slow, so each is kept.
    return plain.test(text) ? text : text.replace(notPlain, (letter) => this.letter(letter));
  }

  private letter(letter: string): string {
    const known = this.letters.get(letter);
    if (known !== undefined) return known;
    const folded = foldText(letter);
    this.letters.set(letter, folded);
    return folded;
  }
}

/** Each word is tested against all entries, and nobody types more. */
const mostWords = 8;

/** One word of the search. It is tested against a hundred thousand entries. */
class SearchWord {
  private readonly pattern: RegExp;
  /** Few different codes and own numbers occur, again and again, so their answers are kept. */
  private readonly known = new Map<string, boolean>();

  constructor(
    word: string,
    private readonly folding: Folding,
  ) {
    const literal = word.replace(special, String.raw`\$&`);
    const digits = word.match(/\d/g) ?? [];
    // A telephone number is found by its digits, however it is written.
    this.pattern = new RegExp(partOfNumber.test(word) ? `${literal}|${digits.join(String.raw`\D*`)}` : literal, 'i');
  }

  isIn({ who, number, dnis, displayName }: Searched): boolean {
    return (
      this.isPartOf(who) ||
      (number !== null && number !== who && this.isPartOf(number)) ||
      this.isAmong(displayName ?? '') ||
      (dnis !== null && this.isAmong(dnis))
    );
  }

  private isAmong(text: string): boolean {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const answer = this.isPartOf(text);
    this.known.set(text, answer);
    return answer;
  }

  private isPartOf(text: string): boolean {
    return this.pattern.test(this.folding.of(text));
  }
}

/** Tests whether a choice or a call contains every typed word; `null` when no word was typed. */
export function searchFor(typed: string, folding: Folding): ((searched: Searched) => boolean) | null {
  const folded = new Set(folding.of(typed).toLowerCase().split(/\s+/u));
  folded.delete('');
  const words = [...folded].slice(0, mostWords).map((word) => new SearchWord(word, folding));
  return words.length === 0 ? null : (searched) => words.every((word) => word.isIn(searched));
}
