import type { BadRequest } from '../../electron/contract/command';
import type { SignedOutReason } from '../../electron/contract/signIn';
import { connectionProblem } from '../connection/connectionProblem';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export type SignInProblem = SignedOutReason | BadRequest;

/** What happened and what to do about it. */
export function signInText(problem: SignInProblem): Text {
  switch (problem.code) {
    case 'singleSignOnLeft':
    case 'singleSignOnFailed':
      return text(`signIn.${problem.code}`, { host: problem.host });
    case 'keychainRefused':
      return text(`signIn.keychainRefused.${problem.cause}`);
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
    default: {
      const { name, values } = connectionProblem(problem);
      return text(`signIn.${name}`, values);
    }
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
    case 'answerTooLong':
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
