import type { Refusal } from '../../electron/contract/failures';
import type { Text } from './text';

/** `statusCode 5` as GWS documents it; the HTTP status only when there is nothing better. */
export function refusalValues(refusal: Refusal): Text['values'] {
  const status = refusal.statusCode === null ? `HTTP ${refusal.httpStatus}` : `statusCode ${refusal.statusCode}`;
  return { status, said: refusal.said ?? '' };
}
