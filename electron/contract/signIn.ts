import type { NetworkProblem, ServerProblem } from './network';
import type { CommandList, Outcome } from './command';

export type CredentialsProblem = { readonly code: 'credentialsRefused' } | { readonly code: 'passwordChangeRequired' };

/** Single sign-on did not end with a session of GWS. */
export type SingleSignOnProblem =
  | { readonly code: 'singleSignOnClosed' }
  /** It led to a host that the policy does not name. */
  | { readonly code: 'singleSignOnLeft'; readonly host: string }
  | { readonly code: 'singleSignOnFailed'; readonly host: string };

export type SignInFailure =
  | { readonly code: 'addressInvalid' }
  /** Too many new addresses, or refused passwords, in a short time: the server was not asked. */
  | { readonly code: 'tooManyServers' }
  | { readonly code: 'tooManyPasswords' }
  | { readonly code: 'alreadySigningIn' }
  /** By the agent, or by another sign-in. */
  | { readonly code: 'cancelled' }
  /** The session has ended, and there is nothing kept to begin another one with. */
  | { readonly code: 'signInNeeded' }
  /** The keychain has the password and does not give it. */
  | { readonly code: 'keychainRefused'; readonly cause: KeychainProblem }
  /** The policy does not offer this way. */
  | { readonly code: 'methodNotAllowed' }
  | SingleSignOnProblem
  | NetworkProblem
  | ServerProblem
  | CredentialsProblem;

/** Why nobody is signed in. `null` in a view means: nobody has tried yet. */
export type SignedOutReason = SignInFailure | { readonly code: 'signedOutByAgent' };

/** Why the keychain of the system could not be used. `locked`: it was not unlocked. `slow`: it may be asking the agent for its own password. */
export type KeychainProblem = 'missing' | 'locked' | 'slow';

/** What the sign-in form starts with. Never a password. */
export interface SignInView {
  readonly server: string;
  /** The file of the policy that has fixed the server; `null` when the agent may type one. */
  readonly serverFixedBy: string | null;
  readonly userName: string;
  /** What the policy offers, the first first. */
  readonly methods: readonly SignInMethod[];
  /** The agent may ask to be kept signed in, and did the last time. */
  readonly mayKeep: boolean;
  readonly keep: boolean;
  /** Whose password is in the keychain, so that it need not be typed. */
  readonly kept: { readonly server: string; readonly userName: string } | null;
  /** It is being tried by itself, now or again soon; the agent's own takes its place. */
  readonly isAutomatic: boolean;
  /** The server has signed the agent out: calls and codes are still there, and choices wait for the next sign-in. */
  readonly isAgain: boolean;
}

export type SignInMethod = 'password' | 'singleSignOn';

/** `server`: what the agent typed, a host, or an address with or without scheme and path. */
export type SignInInput =
  | {
      readonly method: 'password';
      readonly server: string;
      readonly userName: string;
      /** Empty: the one that is kept, see `SignInView.kept`. */
      readonly password: string;
      /** Keep it in the keychain of the system, and sign in by itself from now on. */
      readonly keep: boolean;
    }
  /** The identity provider asks in a window of its own. `keep`: try without asking at the next start. */
  | { readonly method: 'singleSignOn'; readonly server: string; readonly keep: boolean };

export interface UnsentDispositions {
  readonly code: 'unsentDispositions';
  readonly count: number;
}

/** Ended calls still need a disposition. They are kept, and asked about again when this agent signs in. */
export interface PendingWrapUps {
  readonly code: 'pendingWrapUps';
  readonly count: number;
  readonly isMandatory: boolean;
}

export interface SignInCommands {
  readonly signIn: { readonly input: SignInInput; readonly output: Outcome<null, SignInFailure> };
  /** Ends a sign-in that is under way, or that would be tried again by itself. */
  readonly cancelSignIn: { readonly input: undefined; readonly output: Outcome<null, never> };
  /**
   * Sends what waits first; `force` signs out although something could not be sent, or a wrap-up is pending. `forget`
   * removes what was kept for the next sign-in: the password, the user name.
   */
  readonly signOut: {
    readonly input: { readonly force: boolean; readonly forget: boolean };
    readonly output: Outcome<null, UnsentDispositions | PendingWrapUps>;
  };
  /** The agent has read when nobody was signed in (notice `wasSignedOut`). */
  readonly noteAbsences: { readonly input: undefined; readonly output: Outcome<null, never> };
}

export const signInCommands: CommandList<SignInCommands> = {
  signIn: 'withInput',
  cancelSignIn: 'bare',
  signOut: 'withInput',
  noteAbsences: 'bare',
};
