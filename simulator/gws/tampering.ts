import type { ServerResponse } from 'node:http';
import type { FaultAction } from './faults';
import { cutOff } from './responder';

/** Damages the answer on its way out, after normal processing, for API and CometD alike. */
export function tamperWith(response: ServerResponse, action: FaultAction): void {
  const end = response.end.bind(response);
  switch (action.kind) {
    case 'cutShort':
      response.end = (content?: unknown) => {
        const body = Buffer.from(String(content));
        response.setHeader('Content-Length', body.length);
        response.write(firstHalf(body), () => cutOff(response));
        return response;
      };
      return;
    case 'halfJson':
      response.end = (content?: unknown) => end(firstHalf(Buffer.from(String(content))));
      return;
    case 'large':
      response.end = (content?: unknown) => end(`${' '.repeat(action.bytes)}${String(content)}`);
      return;
    case 'answer':
    case 'delay':
    case 'hang':
    case 'refuse':
    case 'drop':
    case 'dropAfter':
    case 'silence':
    case 'late':
    case 'errorMessage':
      return;
  }
}

function firstHalf(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}
