import type { NetworkProblem, ServerProblem } from '../../electron/contract/network';
import { certificateText } from '../network/certificateText';
import type { Text } from '../texts/text';
import { refusalValues } from './refusalValues';

/**
 * The name of the message for a problem of the connection, with its values. Signing in and reconnecting say the same
 * problem in different words, so both have a message of this name: `signIn.NAME` and `reconnect.NAME`.
 */
export function connectionProblem(problem: NetworkProblem | ServerProblem) {
  switch (problem.code) {
    case 'gwsError':
      return message(problem.said === null ? 'gwsErrorSilent' : 'gwsErrorSaid', refusalValues(problem));
    case 'notificationsRefused':
      return problem.said === null
        ? message('notificationsRefusedSilent')
        : message('notificationsRefusedSaid', { said: problem.said });
    case 'redirected':
      return message('redirected', { host: problem.host, target: problem.target });
    case 'certificateNotTrusted':
      return message('certificateNotTrusted', { reason: certificateText(problem), errorCode: problem.errorCode });
    case 'wrongScheme':
      return message(problem.asked === 'https' ? 'wrongSchemeHttps' : 'wrongSchemeHttp', { host: problem.host });
    case 'clientCertificateNeeded':
      return message(problem.isRefused ? 'clientCertificateRefused' : 'clientCertificateNeeded', {
        host: problem.host,
      });
    case 'serverNotFound':
    case 'serverUnreachable':
    case 'timedOut':
    case 'connectionLost':
    case 'answerTooLong':
    case 'proxySignInNeeded':
    case 'notGws':
      return message(problem.code, { host: problem.host });
    case 'noNetwork':
    case 'proxyRefused':
      return message(problem.code);
  }
}

function message<const Name extends string>(name: Name, values: Text['values'] = {}) {
  return { name, values };
}
