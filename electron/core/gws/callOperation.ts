/** Whom to call, transfer to, or add: a number as it is dialled, and what goes with it. */
export interface Target {
  readonly number: string;
}

/** A call that begins. */
export interface DialledCall extends Target {
  /** The number that the other side is shown; `null`: what the server shows by itself. */
  readonly callerId: string | null;
}

/** An operation that needs nothing but its call. */
export type PlainCallOperationKind =
  | 'answer'
  | 'reject'
  | 'hangUp'
  /** Ends a conference for everybody. */
  | 'endForAll'
  | 'hold'
  | 'retrieve'
  | 'mute'
  | 'unmute'
  | 'startRecording'
  | 'pauseRecording'
  | 'resumeRecording'
  | 'stopRecording'
  /** These two end a consultation; the server finds the related call itself. */
  | 'completeTransfer'
  | 'completeConference';

/** What an agent may do with one call (gws-protocol 6.2, 6.4, 6.5). */
export type CallOperation =
  | { readonly kind: PlainCallOperationKind }
  /** Talks with the other of two calls; this one may be the held or the talking one. `otherCallId`: the server's id. */
  | { readonly kind: 'swap'; readonly otherCallId: string }
  | { readonly kind: 'sendDigits'; readonly digits: string }
  /** `transfer`, `conference`: in one step. `startTransfer`, `startConference`: consults the target first. */
  | { readonly kind: 'transfer' | 'conference' | 'startTransfer' | 'startConference'; readonly target: Target }
  | { readonly kind: 'removeParticipant'; readonly participant: string };
