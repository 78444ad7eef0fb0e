import type { CallerIdView } from '../../electron/contract/dialling';
import { text, type Text } from '../texts/text';

/** The number first: it is what the other side sees. */
export function callerIdText({ id, name }: CallerIdView): Text {
  return name === id ? text('verbatim', { value: id }) : text('dial.callerId', { id, name });
}
