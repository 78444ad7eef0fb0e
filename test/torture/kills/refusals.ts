import type { RecordedRequest } from '../../support/simulatorAnswers';

/** What the app says that GWS refused. */
export interface SaidRefused {
  readonly callId: string;
  readonly action: 'set' | 'clear';
  readonly name: string;
  readonly chosenAtMs: number;
}

/** The server did answer a request for this choice with a refusal, and no request for it with success. */
export function isProved(refused: SaidRefused, requests: readonly RecordedRequest[]): boolean {
  const own = requests.filter((request) => isFor(request, refused) && request.statusCode !== null);
  return own.some(({ status }) => status !== null) && own.every(({ statusCode }) => statusCode !== 0);
}

function isFor(request: RecordedRequest, { callId, action, name, chosenAtMs }: SaidRefused): boolean {
  const { path, operationName, body, at } = request;
  // The same code may have been set before, and put back by an undo.
  if (Date.parse(at) < chosenAtMs) return false;
  if (action === 'clear') return path.endsWith(`/me/calls/${callId}`) && operationName === 'DeleteUserDataPair';
  if (operationName !== 'SetCallDisposition' || typeof body !== 'object' || body === null) return false;
  const told = new Map(Object.entries(body));
  return told.get('disposition') === name && String(told.get('callUri')).endsWith(`/${callId}`);
}
