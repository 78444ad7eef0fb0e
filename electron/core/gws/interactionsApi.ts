import type { Result } from '../kernel/result';
import type { ContactInteraction } from './contactHistory';
import type { CallFailure } from './gwsFailure';

/** What names a call that has ended to the contact history. Ids are the server's. */
export interface InteractionCall {
  readonly callId: string;
  readonly phoneNumber: string;
  /** As GWS wrote it. */
  readonly callType: string;
}

/** Failures of a request that is answered twice: by HTTP, and later by a notification. */
export type InteractionFailure =
  | CallFailure
  /** Taken, but no answer came. It may have been done. */
  | { readonly kind: 'noAnswer' }
  /** The answer says that it was not done. */
  | { readonly kind: 'declined'; readonly said: string | null };

/** The records of calls in the contact history of the server. Each request may be repeated (gws-protocol-more A5.1). */
export interface InteractionsApi {
  /** Finds the record of the call, or makes it. Returns its id. */
  find(call: InteractionCall): Promise<Result<string, InteractionFailure>>;
  /** Replaces the whole note of the record. */
  setNote(interactionId: string, note: string): Promise<Result<null, InteractionFailure>>;
  /** The contact's calls of the last month, newest first (gws-protocol-more A5.3). */
  ofContact(contactId: string): Promise<Result<readonly ContactInteraction[], InteractionFailure>>;
  /** Without this the record stays in process for ever. */
  complete(interactionId: string, durationSeconds: number): Promise<Result<null, InteractionFailure>>;
}
