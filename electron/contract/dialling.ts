import type { TransferFirst } from './words/dialling';

/** What the server wants a number to look like; `null` where it does not say. */
export interface NumberRules {
  /** A regular expression for what counts as a number, as typed. */
  readonly expression: string | null;
  /** The characters that are dialled; all others are left out. */
  readonly supportedCharacters: string | null;
}

export interface DiallingView {
  readonly numbers: NumberRules;
  readonly transferFirst: TransferFirst;
}
