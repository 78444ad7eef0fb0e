import type { GwsFailure } from '../gws/gwsFailure';
import type { ServerAddress } from '../gws/serverAddress';
import { assertNever } from '../kernel/result';
import type { CometFailure } from './cometPort';
import type { SessionState } from './sessionState';
import type { ReconnectCause, SignInFailure } from './signInFailure';

/** Why the session could not be established. */
export function gwsProblem(failure: GwsFailure, server: ServerAddress): SignInFailure {
  switch (failure.kind) {
    case 'network':
      return failure.problem;
    case 'unauthenticated':
      return { code: 'credentialsRefused' };
    case 'passwordChangeRequired':
      return { code: 'passwordChangeRequired' };
    case 'redirected':
      return { code: 'redirected', host: server.host, target: hostOf(failure.target, server) };
    case 'notGws':
      return { code: 'notGws', host: server.host };
    case 'csrf':
      return { code: 'gwsError', httpStatus: failure.httpStatus, statusCode: null, said: null };
    case 'unavailable':
      return { code: 'gwsError', httpStatus: failure.httpStatus, statusCode: null, said: failure.said };
    case 'refused':
      return failure.httpStatus === 404
        ? { code: 'notGws', host: server.host }
        : { code: 'gwsError', httpStatus: failure.httpStatus, statusCode: failure.statusCode, said: failure.said };
    default:
      return assertNever(failure);
  }
}

export function cometProblem(failure: CometFailure): ReconnectCause {
  switch (failure.kind) {
    case 'network':
      return failure.problem;
    case 'unauthenticated':
      return { code: 'sessionExpired' };
    case 'unknownClient':
      return { code: 'notificationSessionLost' };
    case 'denied':
      return { code: 'notificationsRefused', said: failure.said };
    case 'csrf':
      return { code: 'notificationsRefused', said: null };
    case 'badAnswer':
      return { code: 'gwsError', httpStatus: failure.httpStatus, statusCode: null, said: null };
    default:
      return assertNever(failure);
  }
}

const longestHost = 253 + ':65535'.length;

/** Shows only the host: the rest of a redirect may contain a token. */
function hostOf(target: string, server: ServerAddress): string {
  try {
    const { host } = new URL(target, server.origin);
    // Schemes like `javascript:` have no host, and no host name is that long (RFC 1035, with a port).
    return host === '' || host.length > longestHost ? server.host : host;
  } catch {
    return server.host;
  }
}

/** Includes a session that has expired. Only a refused password concerns the agent. */
export type EstablishFailure = SignInFailure | { readonly code: 'sessionExpired' };

export function asSignInFailure(failure: EstablishFailure): SignInFailure {
  return failure.code === 'sessionExpired' ? { code: 'notificationsRefused', said: null } : failure;
}

/**
 * Most https servers close a plain http connection without an answer. So a connection lost before the first answer
 * means the wrong scheme; lost later, it means a network failure.
 */
export function explained(failure: SignInFailure, state: SessionState, server: ServerAddress): SignInFailure {
  const isFirstContact = state.kind === 'signingIn' && state.step === 'checkingServer';
  const isPlain = server.origin.startsWith('http:');
  return failure.code === 'connectionLost' && isFirstContact && isPlain
    ? { code: 'wrongScheme', host: failure.host, asked: 'http' }
    : failure;
}

/** `null` when an automatic retry would be wrong; then the agent is asked. */
export function asReconnectCause(failure: EstablishFailure): ReconnectCause | null {
  switch (failure.code) {
    case 'credentialsRefused':
    case 'passwordChangeRequired':
    case 'cancelled':
    case 'signInNeeded':
    case 'keychainRefused':
    case 'methodNotAllowed':
    case 'singleSignOnClosed':
    case 'singleSignOnLeft':
    case 'singleSignOnFailed':
    case 'addressInvalid':
    case 'tooManyServers':
    case 'tooManyPasswords':
    case 'alreadySigningIn':
      return null;
    default:
      return failure;
  }
}

export function fromCometAtSignIn(failure: CometFailure): SignInFailure {
  const cause = cometProblem(failure);
  return cause.code === 'sessionExpired' || cause.code === 'notificationSessionLost'
    ? { code: 'notificationsRefused', said: null }
    : cause;
}
