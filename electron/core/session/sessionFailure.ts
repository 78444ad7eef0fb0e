import type { ReconnectCause } from '../../contract/connection';
import type { SignInFailure } from '../../contract/signIn';
import type { GwsFailure } from '../gws/gwsFailure';
import type { ServerAddress } from '../gws/serverAddress';
import type { CometFailure } from './cometPort';
import { assertNever } from '../kernel/result';
import type { SessionState } from './sessionState';

/** What stopped the session from being established, in the words of the contract. */
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

/** Only the host is shown: the rest of a redirect may carry a token. */
function hostOf(target: string, server: ServerAddress): string {
  try {
    const { host } = new URL(target, server.origin);
    // `javascript:` and the like have none, and no name of a host is that long (RFC 1035, with a port).
    return host === '' || host.length > longestHost ? server.host : host;
  } catch {
    return server.host;
  }
}

/** Also: signed in a moment ago, and not any more. Only a refused password is the agent's business. */
export type EstablishFailure = SignInFailure | { readonly code: 'sessionExpired' };

export function asSignInFailure(failure: EstablishFailure): SignInFailure {
  return failure.code === 'sessionExpired' ? { code: 'notificationsRefused', said: null } : failure;
}

/**
 * Most servers that speak https hang up on plain http without a word. So a connection that is lost before the first
 * answer means the wrong scheme; later it means that the line broke.
 */
export function explained(failure: SignInFailure, state: SessionState, server: ServerAddress): SignInFailure {
  const isFirstContact = state.kind === 'signingIn' && state.step === 'checkingServer';
  const isPlain = server.origin.startsWith('http:');
  return failure.code === 'connectionLost' && isFirstContact && isPlain
    ? { code: 'wrongScheme', host: failure.host, asked: 'http' }
    : failure;
}

/** `null` when trying again by itself would be wrong: then the agent is asked. */
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
