import type { ReconnectCause } from '../../electron/contract/connection';
import { text, type Text } from '../texts/text';
import { connectionProblem } from './connectionProblem';

/** Why the connection was lost, in a sentence. What happens next is shown beside it. */
export function reconnectText(cause: ReconnectCause): Text {
  if (cause.code === 'sessionExpired' || cause.code === 'notificationSessionLost')
    return text(`reconnect.${cause.code}`);
  const { name, values } = connectionProblem(cause);
  return text(`reconnect.${name}`, values);
}
