import type { ServerResponse } from 'node:http';
import type { Answer } from './answer';

/** Writes an answer. No other code does. */
export function send(response: ServerResponse, answer: Answer): Promise<void> {
  // A client that has gone away takes no answer, and its connection does not close a second time.
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    response.once('close', resolve);
    const content = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
    response.statusCode = answer.status;
    response.setHeader('Content-Type', answer.contentType ?? 'application/json;charset=UTF-8');
    response.setHeader('Cache-Control', 'no-cache, no-store');
    for (const [name, value] of Object.entries(answer.headers ?? {})) {
      response.setHeader(name, value);
    }
    response.end(content, () => resolve());
  });
}

/** The client sees the connection end without an answer. */
export function cutOff(response: ServerResponse): void {
  response.socket?.destroy();
  response.destroy();
}
