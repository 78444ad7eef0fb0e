/** What a fact says about a person or a place. The policy's `privacy.log.keys` has a word for each. */
export type PersonalKind = 'number' | 'name' | 'userName' | 'host' | 'userData';

/** A fact that may stand in the log only as the policy's word for its kind allows. */
export interface PersonalFact {
  readonly kind: PersonalKind;
  readonly value: string;
}

/** `log.info('…', { from: personal('number', call.ani) })`: the one way to log whom something was about. */
export function personal(kind: PersonalKind, value: string): PersonalFact {
  return { kind, value };
}
