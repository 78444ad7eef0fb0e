import type { NetworkProblem } from '../gws/problems';
import type { KeychainProblem } from './secretsPort';

/** The server answered, but not as a healthy GWS does. */
type ServerProblem =
  | { readonly code: 'notGws'; readonly host: string }
  | { readonly code: 'redirected'; readonly host: string; readonly target: string }
  | {
      readonly code: 'gwsError';
      readonly httpStatus: number;
      readonly statusCode: number | null;
      readonly said: string | null;
    }
  | { readonly code: 'notificationsRefused'; readonly said: string | null };

/** Why a session is established again. */
export type ReconnectCause =
  NetworkProblem | ServerProblem | { readonly code: 'sessionExpired' } | { readonly code: 'notificationSessionLost' };

export type SignInFailure =
  | {
      readonly code:
        | 'addressInvalid'
        /** Too many new addresses or refused passwords in a short time, so the server was not asked. */
        | 'tooManyServers'
        | 'tooManyPasswords'
        | 'alreadySigningIn'
        /** The agent cancelled it, or another sign-in replaced it. */
        | 'cancelled'
        /** The session has ended, and no credentials are kept to start another. */
        | 'signInNeeded'
        /** The policy does not allow this sign-in method. */
        | 'methodNotAllowed'
        | 'credentialsRefused'
        | 'passwordChangeRequired'
        | 'singleSignOnClosed';
    }
  /** The keychain has the password but does not release it. */
  | { readonly code: 'keychainRefused'; readonly cause: KeychainProblem }
  /** Single sign-on led to a host that the policy does not name. */
  | { readonly code: 'singleSignOnLeft'; readonly host: string }
  | { readonly code: 'singleSignOnFailed'; readonly host: string }
  | NetworkProblem
  | ServerProblem;

/** Why nobody is signed in. */
export type SignedOutReason = SignInFailure | { readonly code: 'signedOutByAgent' };
