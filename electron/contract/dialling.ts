import type { NumberRules, TransferFirst } from './words/dialling';

export interface DiallingView {
  readonly numbers: NumberRules;
  readonly transferFirst: TransferFirst;
}
