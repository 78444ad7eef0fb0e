import type { Refusal } from '../../electron/contract/disposition';
import { text, type Text } from '../texts/text';

/** `statusCode 5` as GWS documents it, or the HTTP status where there is none. */
export function refusalValues(refusal: Refusal): Text['values'] {
  return { status: statusOf(refusal), said: refusal.said ?? '' };
}

function statusOf({ httpStatus, statusCode }: Refusal): string {
  if (httpStatus === null) return statusCode === null ? 'ErrorMessage' : `errorCode ${statusCode}`;
  return statusCode === null ? `HTTP ${httpStatus}` : `statusCode ${statusCode}`;
}

/** An error that GWS reported for a call in an event. */
export function reportedText(refusal: Refusal): Text {
  return text(refusal.said === null ? 'status.reportedSilently' : 'status.reportedSaying', refusalValues(refusal));
}
