import type { TargetKind } from '../../contract/words/dialling';

/** Whom a call can go to. `number`: as its list has it, see `dialledTarget`. */
export interface Target {
  readonly name: string;
  readonly number: string;
  readonly kind: TargetKind;
}
