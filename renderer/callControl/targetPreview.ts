import type { NumberRules, TargetView } from '../../electron/contract/dialling';
import { dialledNumber } from '../../electron/rules/dialledNumber';
import { text, type Text } from '../texts/text';

export interface TargetPreview {
  /** `null`: there is no number to dial. */
  readonly number: string | null;
  /** What is said about it before it is dialled. */
  readonly text: Text | null;
}

/** What would be dialled for a target: the one that the arrows have reached, else what is typed. */
export function targetPreview(typed: string, active: TargetView | null, rules: NumberRules): TargetPreview {
  if (active === null && typed.trim() === '') return { number: null, text: null };
  const number = dialledNumber(active?.number ?? typed, rules);
  if (number === null) return { number, text: text('target.noNumberYet') };
  if (active === null) return { number, text: text('target.dials', { number }) };
  return { number, text: text('target.dialsName', { number, who: active.name }) };
}
