import type { ServerResponse } from 'node:http';
import type { ServerSession } from 'cometd-nodejs-server';

const wakeChannel = '/simulator/wake';

/**
 * The held long polls. The library does not notice when a client disconnects during a poll: it would send the next
 * message into the closed connection, and count the poll against the client's next one for half a minute.
 */
export class HeldPolls {
  readonly #responses = new Map<string, ServerResponse>();

  has(sessionId: string): boolean {
    return this.#responses.has(sessionId);
  }

  /** The node that holds it has died. */
  cut(sessionId: string): void {
    this.#responses.get(sessionId)?.destroy();
  }

  watch(session: ServerSession, response: ServerResponse): void {
    this.#responses.set(session.id, response);
    response.once('close', () => {
      if (this.#responses.get(session.id) !== response) {
        return;
      }
      this.#responses.delete(session.id);
      if (!response.writableFinished) {
        endPoll(session);
      }
    });
  }
}

/** The library can end a poll only with a message, so this one is removed before it is sent. */
function endPoll(session: ServerSession): void {
  session.addListener('queueDrain', (_session: ServerSession, queue: { channel: string }[]) => {
    const kept = queue.filter(({ channel }) => channel !== wakeChannel);
    queue.splice(0, queue.length, ...kept);
  });
  session.deliver(null, wakeChannel, {});
}
