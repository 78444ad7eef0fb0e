import type { CallAction } from '../../electron/contract/words/callControl';
import type { TransferFirst } from '../../electron/contract/words/dialling';

export type TargetDialogKind = 'transfer' | 'conference';
export type TargetStep = 'transfer' | 'startTransfer' | 'conference' | 'startConference';

const stepsOf: Readonly<Record<TargetDialogKind, Readonly<Record<TransferFirst, TargetStep>>>> = {
  transfer: { consult: 'startTransfer', oneStep: 'transfer' },
  conference: { consult: 'startConference', oneStep: 'conference' },
};

export interface TargetSteps {
  /** What Enter does; `null` when the server offers nothing any more. */
  readonly enter: TargetStep | null;
  /** What Ctrl+Enter does. */
  readonly ctrlEnter: TargetStep | null;
}

/** With a single way left, Enter goes it. */
export function targetSteps(
  dialog: TargetDialogKind,
  first: TransferFirst,
  offered: readonly CallAction[],
): TargetSteps {
  const { consult, oneStep } = stepsOf[dialog];
  const inOrder = first === 'consult' ? [consult, oneStep] : [oneStep, consult];
  const [enter = null, ctrlEnter = null] = inOrder.filter((step) => offered.includes(step));
  return { enter, ctrlEnter };
}
