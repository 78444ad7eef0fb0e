import type { NumberRules, Target } from '../../electron/contract/dialling';
import { dialledNumber, dialledTarget } from '../../electron/rules/dialledNumber';
import { text, type Text } from '../texts/text';

export interface TargetPreview {
  /** `null`: there is no number to dial. */
  readonly number: string | null;
  /** What is said about it before it is dialled. */
  readonly text: Text | null;
}

/** What happens with the number. */
export type TargetPurpose = 'dial' | 'forward';

interface TargetChoice {
  readonly typed: string;
  /** From the list; `null`: what is typed counts. */
  readonly chosen: Target | null;
  /** What the other side is shown; `null`: the agent does not choose that. */
  readonly callerId: string | null;
  readonly purpose: TargetPurpose;
}

const saidOf = {
  dial: { number: 'target.dials', name: 'target.dialsName' },
  forward: { number: 'target.forwards', name: 'target.forwardsName' },
} as const;

/** What would be dialled: the target that was chosen from the list, else what is typed. */
export function targetPreview({ typed, chosen, callerId, purpose }: TargetChoice, rules: NumberRules): TargetPreview {
  if (chosen === null && typed.trim() === '') return { number: null, text: null };
  const number = chosen === null ? dialledNumber(typed, rules) : dialledTarget(chosen.number, rules);
  if (number === null) return { number, text: text('target.noNumberYet') };
  const said = saidOf[purpose];
  const dials = chosen === null ? text(said.number, { number }) : text(said.name, { number, who: chosen.name });
  return { number, text: callerId === null ? dials : text('target.dialsAs', { dials, callerId }) };
}
