import type { CertificateFault } from './network';

/** What went wrong, as data. The text is made in the renderer from the code; `said` is what the server said, verbatim. */

/** The transport never brought an answer. */
export type NetworkProblem =
  | { readonly code: 'noNetwork' }
  | { readonly code: 'serverNotFound'; readonly host: string }
  | { readonly code: 'serverUnreachable'; readonly host: string }
  /** Somebody is there, but does not speak what the address says: `https` asked of an `http` port, or the other way round. */
  | { readonly code: 'wrongScheme'; readonly host: string; readonly asked: 'http' | 'https' }
  | { readonly code: 'timedOut'; readonly host: string }
  | { readonly code: 'connectionLost'; readonly host: string }
  | {
      readonly code: 'certificateNotTrusted';
      readonly host: string;
      readonly fault: CertificateFault;
      readonly errorCode: string;
    }
  /** The server wants a certificate of the agent, and there is none, or none was chosen. `isRefused`: not this one. */
  | { readonly code: 'clientCertificateNeeded'; readonly host: string; readonly isRefused: boolean }
  | { readonly code: 'proxyRefused' }
  /** The agent was asked to sign in to the proxy, and did not. */
  | { readonly code: 'proxySignInNeeded'; readonly host: string };

/** The server answered, but not as GWS does when all is well. */
export type ServerProblem =
  | { readonly code: 'notGws'; readonly host: string }
  | { readonly code: 'redirected'; readonly host: string; readonly target: string }
  | {
      readonly code: 'gwsError';
      readonly httpStatus: number;
      readonly statusCode: number | null;
      readonly said: string | null;
    }
  | { readonly code: 'notificationsRefused'; readonly said: string | null };

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

/** Why the connection is being re-established. */
export type ReconnectCause =
  NetworkProblem | ServerProblem | { readonly code: 'sessionExpired' } | { readonly code: 'notificationSessionLost' };

/**
 * Why a call cannot be given a disposition now. `notYetAnswered`: it rings in. `neverAnswered`: it only rang. `idUnusable`:
 * the server's id for it cannot stand in an address.
 */
export interface DispositionBlock {
  readonly code:
    'voiceFeatureMissing' | 'readOnlyOnIdle' | 'signedOut' | 'notYetAnswered' | 'neverAnswered' | 'idUnusable';
}

export type SetDispositionFailure =
  DispositionBlock | { readonly code: 'unknownCall' } | { readonly code: 'unknownCode' };

/** What GWS answered when it refused a disposition, or reported of its call. */
export interface Refusal {
  /** `null` when it came by an event. */
  readonly httpStatus: number | null;
  /** Of an event: the error code of T-Server. */
  readonly statusCode: number | null;
  readonly said: string | null;
}

/** Why a choice cannot be written down safely. `inUse`: another Wrapkey has the journal open. */
export type JournalRisk =
  'noKeychain' | 'keychainLocked' | 'keychainSlow' | 'notWritable' | 'diskFull' | 'diskFailed' | 'inUse';

/** `damaged`: some records; the rest is in use. `foreign`: no journal. `wrongKey`: sealed with another key. `newer`: of a later version. */
export type JournalDamage = 'damaged' | 'foreign' | 'wrongKey' | 'newer';

/** Why the keychain of the system could not be used. `locked`: it was not unlocked. `slow`: it may be asking the agent for its own password. */
export type KeychainProblem = 'missing' | 'locked' | 'slow';
