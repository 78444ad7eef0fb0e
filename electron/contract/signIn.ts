import type { CommandList, Outcome } from './command';
import type { NetworkProblem, ServerProblem } from './network';
import type { SignInInput, SignInMethod } from './words/signIn';

export type CredentialsProblem = { readonly code: 'credentialsRefused' } | { readonly code: 'passwordChangeRequired' };

/** Why single sign-on did not lead to a GWS session. */
export type SingleSignOnProblem =
  | { readonly code: 'singleSignOnClosed' }
  /** It led to a host that the policy does not name. */
  | { readonly code: 'singleSignOnLeft'; readonly host: string }
  | { readonly code: 'singleSignOnFailed'; readonly host: string };

export type SignInFailure =
  | { readonly code: 'addressInvalid' }
  /** Too many new addresses or refused passwords in a short time, so the server was not asked. */
  | { readonly code: 'tooManyServers' }
  | { readonly code: 'tooManyPasswords' }
  | { readonly code: 'alreadySigningIn' }
  /** The agent cancelled it, or another sign-in replaced it. */
  | { readonly code: 'cancelled' }
  /** The session has ended, and no credentials are kept to start another. */
  | { readonly code: 'signInNeeded' }
  /** The keychain has the password but does not release it. */
  | { readonly code: 'keychainRefused'; readonly cause: KeychainProblem }
  /** The policy does not allow this sign-in method. */
  | { readonly code: 'methodNotAllowed' }
  | SingleSignOnProblem
  | NetworkProblem
  | ServerProblem
  | CredentialsProblem;

/** Why nobody is signed in. `null` in a view means that nobody has tried yet. */
export type SignedOutReason = SignInFailure | { readonly code: 'signedOutByAgent' };

/**
 * Why the system keychain could not be used. `locked`: it was not unlocked. `slow`: it may be asking the agent for its
 * own password.
 */
export type KeychainProblem = 'missing' | 'locked' | 'slow';

/** The initial content of the sign-in form. Never a password. */
export interface SignInView {
  readonly server: string;
  /** The policy file that fixes the server; `null` when the agent may type one. */
  readonly serverFixedBy: string | null;
  readonly userName: string;
  /** The methods the policy offers, preferred first. */
  readonly methods: readonly SignInMethod[];
  /** The policy lets the agent ask to stay signed in. */
  readonly mayKeep: boolean;
  readonly keep: boolean;
  /** The account whose password is in the keychain and need not be typed. */
  readonly kept: { readonly server: string; readonly userName: string } | null;
  /** An automatic sign-in is under way or planned; a sign-in by the agent replaces it. */
  readonly isAutomatic: boolean;
  /** The server has signed the agent out: calls and codes are still there, and choices wait for the next sign-in. */
  readonly isAgain: boolean;
}

export interface UnsentDispositions {
  readonly code: 'unsentDispositions';
  readonly count: number;
}

/** Ended calls that still need a disposition. They are kept, and Wrapkey asks again when this agent signs in. */
export interface PendingWrapUps {
  readonly code: 'pendingWrapUps';
  readonly count: number;
  readonly isMandatory: boolean;
}

export interface SignInCommands {
  readonly signIn: { readonly input: SignInInput; readonly output: Outcome<null, SignInFailure> };
  /** Cancels the current sign-in, or the next automatic one. */
  readonly cancelSignIn: { readonly input: undefined; readonly output: Outcome<null, never> };
  /**
   * Sends what waits first. `force` signs out even if something could not be sent or a wrap-up is pending. `forget`
   * removes the kept password and user name.
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
