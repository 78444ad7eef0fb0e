import type { ReconnectCause, SignedOutReason, SignInFailure } from './signInFailure';

// signedOut ──▶ signingIn ──▶ connected ⇄ reconnecting
//     ▲             │             │            │
//     └─────────────┴── signingOut┴────────────┘   (a refused password also leads from reconnecting to signedOut)

export type SignInStep = 'checkingServer' | 'signingIn' | 'subscribing' | 'readingState';

export type SessionState =
  | { readonly kind: 'signedOut'; readonly reason: SignedOutReason | null }
  | { readonly kind: 'signingIn'; readonly step: SignInStep }
  | { readonly kind: 'connected' }
  /** `retryAtMs` is `null` while a try is under way. */
  | { readonly kind: 'reconnecting'; readonly cause: ReconnectCause; readonly retryAtMs: number | null }
  | { readonly kind: 'signingOut' };

export const signedOutByAgent: SessionState = { kind: 'signedOut', reason: { code: 'signedOutByAgent' } };

type Kind = SessionState['kind'];

const transitions: Readonly<Record<Kind, readonly Kind[]>> = {
  signedOut: ['signedOut', 'signingIn'],
  signingIn: ['signingIn', 'connected', 'signedOut', 'signingOut'],
  connected: ['reconnecting', 'signingOut'],
  reconnecting: ['reconnecting', 'connected', 'signedOut', 'signingOut'],
  signingOut: ['signedOut'],
};

class ImpossibleSessionTransition extends Error {
  constructor(from: Kind, to: Kind) {
    super(`a session that is ${from} cannot become ${to}`);
    this.name = 'ImpossibleSessionTransition';
  }
}

/** Throws `ImpossibleSessionTransition` for any change that the table does not allow. */
export function checkTransition(from: Kind, to: Kind): void {
  if (!transitions[from].includes(to)) throw new ImpossibleSessionTransition(from, to);
}

/** The failure of a sign-in that another action replaced. */
export function whyStopped(state: SessionState): SignInFailure {
  const reason = state.kind === 'signedOut' ? state.reason : null;
  return reason === null || reason.code === 'signedOutByAgent' ? { code: 'cancelled' } : reason;
}
