/** What a fact reveals about a person or a place. The policy's `privacy.log.keys` has a mask for each. */
export type PersonalKind = 'number' | 'name' | 'userName' | 'host' | 'userData';

/** A fact that is logged only through the policy's mask for its kind. */
export interface PersonalFact {
  readonly kind: PersonalKind;
  readonly value: string;
}

/** The only way to log who something was about: `log.info('…', { from: personal('number', call.ani) })`. */
export function personal(kind: PersonalKind, value: string): PersonalFact {
  return { kind, value };
}
