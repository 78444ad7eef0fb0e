import type { CommandList, Outcome } from './command';
import type { NetworkProblem, ServerProblem } from './network';
import type { SignedOutReason } from './signIn';

/** Why the connection is being re-established. */
export type ReconnectCause =
  NetworkProblem | ServerProblem | { readonly code: 'sessionExpired' } | { readonly code: 'notificationSessionLost' };

export type SignInStep = 'checkingServer' | 'signingIn' | 'subscribing' | 'readingState';

export type ConnectionView =
  | { readonly state: 'signedOut'; readonly reason: SignedOutReason | null }
  | { readonly state: 'signingIn'; readonly step: SignInStep }
  | { readonly state: 'connected' }
  /** `retryAtMs` is `null` while a try is under way. */
  | { readonly state: 'reconnecting'; readonly cause: ReconnectCause; readonly retryAtMs: number | null }
  | { readonly state: 'signingOut' };

export interface ConnectionCommands {
  readonly reconnectNow: { readonly input: undefined; readonly output: Outcome<null, never> };
}

export const connectionCommands: CommandList<ConnectionCommands> = {
  reconnectNow: 'bare',
};
