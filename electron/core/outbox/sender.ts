import type { CallReference } from '../calls/callReference';
import type { Refusal } from '../gws/problems';
import type { UserData } from '../gws/userData';
import type { Owner } from '../session/owner';
import type { DispositionEntry } from './entry';

export type SendResult =
  | { readonly kind: 'accepted' }
  /** It had no effect, and the same request may succeed later. */
  | { readonly kind: 'heldBack' }
  | { readonly kind: 'outcomeUnknown' }
  /** HTTP 500 with statusCode 4: tried again a few times. */
  | { readonly kind: 'backendRefused'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type LookResult =
  { readonly kind: 'found'; readonly userData: UserData } | { readonly kind: 'gone' } | { readonly kind: 'failed' };

/** The way to GWS while the agent is signed in and online. */
export interface DispositionSender {
  readonly owner: Owner;
  send(entry: DispositionEntry): Promise<SendResult>;
  /** Reads the call again for its user data. */
  look(call: Pick<CallReference, 'callId' | 'callUuid'>): Promise<LookResult>;
}
