import type { ReconnectCause } from '../../electron/contract/connection';
import { certificateText } from '../network/certificateText';
import { text, type Text } from '../texts/text';
import { refusalValues } from './refusalValues';

/** Why the connection was lost, in a sentence. What happens next is shown beside it. */
export function reconnectText(cause: ReconnectCause): Text {
  switch (cause.code) {
    case 'gwsError':
      return text(cause.said === null ? 'reconnect.gwsErrorSilent' : 'reconnect.gwsErrorSaid', refusalValues(cause));
    case 'notificationsRefused':
      return cause.said === null
        ? text('reconnect.notificationsRefusedSilent')
        : text('reconnect.notificationsRefusedSaid', { said: cause.said });
    case 'redirected':
      return text('reconnect.redirected', { host: cause.host, target: cause.target });
    case 'certificateNotTrusted':
      return text('reconnect.certificateNotTrusted', { reason: certificateText(cause), errorCode: cause.errorCode });
    case 'wrongScheme':
      return text(`reconnect.wrongScheme.${cause.asked}`, { host: cause.host });
    case 'clientCertificateNeeded':
      return text(cause.isRefused ? 'reconnect.clientCertificateRefused' : 'reconnect.clientCertificateNeeded', {
        host: cause.host,
      });
    case 'serverNotFound':
    case 'serverUnreachable':
    case 'timedOut':
    case 'connectionLost':
    case 'proxySignInNeeded':
    case 'notGws':
      return text(`reconnect.${cause.code}`, { host: cause.host });
    case 'noNetwork':
    case 'proxyRefused':
    case 'sessionExpired':
    case 'notificationSessionLost':
      return text(`reconnect.${cause.code}`);
  }
}
