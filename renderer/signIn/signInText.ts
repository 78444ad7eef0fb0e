import type { BadRequest } from '../../electron/contract/command';
import type { SignedOutReason } from '../../electron/contract/signIn';
import { refusalValues } from '../connection/refusalValues';
import { certificateText } from '../network/certificateText';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export type SignInProblem = SignedOutReason | BadRequest;

/** What happened and what to do about it. */
export function signInText(problem: SignInProblem): Text {
  switch (problem.code) {
    case 'gwsError':
      return text(problem.said === null ? 'signIn.gwsErrorSilent' : 'signIn.gwsErrorSaid', refusalValues(problem));
    case 'notificationsRefused':
      return problem.said === null
        ? text('signIn.notificationsRefusedSilent')
        : text('signIn.notificationsRefusedSaid', { said: problem.said });
    case 'redirected':
      return text('signIn.redirected', { host: problem.host, target: problem.target });
    case 'certificateNotTrusted':
      return text('signIn.certificateNotTrusted', { reason: certificateText(problem), errorCode: problem.errorCode });
    case 'wrongScheme':
      return text(`signIn.wrongScheme.${problem.asked}`, { host: problem.host });
    case 'clientCertificateNeeded':
      return text(problem.isRefused ? 'signIn.clientCertificateRefused' : 'signIn.clientCertificateNeeded', {
        host: problem.host,
      });
    case 'serverNotFound':
    case 'serverUnreachable':
    case 'timedOut':
    case 'connectionLost':
    case 'proxySignInNeeded':
    case 'notGws':
    case 'singleSignOnLeft':
    case 'singleSignOnFailed':
      return text(`signIn.${problem.code}`, { host: problem.host });
    case 'keychainRefused':
      return text(`signIn.keychainRefused.${problem.cause}`);
    case 'noNetwork':
    case 'proxyRefused':
    case 'addressInvalid':
    case 'tooManyServers':
    case 'tooManyPasswords':
    case 'alreadySigningIn':
    case 'cancelled':
    case 'credentialsRefused':
    case 'passwordChangeRequired':
    case 'signInNeeded':
    case 'methodNotAllowed':
    case 'singleSignOnClosed':
    case 'signedOutByAgent':
    case 'badRequest':
    case 'tooFast':
      return text(`signIn.${problem.code}`);
  }
}

/** An agent who signed out, or has to sign in again, has done nothing wrong. */
export function signInTone({ code }: SignInProblem): Tone {
  if (code === 'signedOutByAgent' || code === 'cancelled') return 'neutral';
  return code === 'signInNeeded' ? 'waiting' : 'refused';
}

/** The field that the agent should correct; `null` when no field is wrong. */
export function fieldToCorrect(problem: SignInProblem): 'server' | 'password' | null {
  switch (problem.code) {
    case 'credentialsRefused':
    case 'tooManyPasswords':
    case 'signInNeeded':
    case 'keychainRefused':
      return 'password';
    case 'addressInvalid':
    case 'tooManyServers':
    case 'serverNotFound':
    case 'serverUnreachable':
    case 'wrongScheme':
    case 'certificateNotTrusted':
    case 'notGws':
    case 'redirected':
      return 'server';
    case 'gwsError':
    case 'notificationsRefused':
    case 'timedOut':
    case 'connectionLost':
    case 'clientCertificateNeeded':
    case 'proxySignInNeeded':
    case 'noNetwork':
    case 'proxyRefused':
    case 'alreadySigningIn':
    case 'cancelled':
    case 'passwordChangeRequired':
    case 'methodNotAllowed':
    case 'singleSignOnClosed':
    case 'singleSignOnLeft':
    case 'singleSignOnFailed':
    case 'signedOutByAgent':
    case 'badRequest':
    case 'tooFast':
      return null;
  }
}
