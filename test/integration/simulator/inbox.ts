import { expect } from 'vitest';
import { isObject } from './gwsClient';
import type { Json } from './gwsClient';

/** What arrived on CometD, in order; waits for what has not arrived yet. */
export class Inbox {
  readonly #received: Message[] = [];

  put(channel: string, data: unknown): void {
    this.#received.push({ channel, data: isObject(data) ? data : {} });
  }

  all(): readonly Message[] {
    return this.#received;
  }

  /** Every message about calls as `notificationType state`. */
  calls(): readonly string[] {
    return this.#received
      .filter(({ channel }) => channel === '/v2/me/calls')
      .map(({ data }) => `${String(data['notificationType'])} ${String(callIn(data)['state'])}`);
  }

  async next(wanted: (message: Message) => boolean): Promise<Message> {
    await expect.poll(() => this.#received.some(wanted), { timeout: 5_000, interval: 5 }).toBe(true);
    const found = this.#received.find(wanted);
    if (found === undefined) {
      throw new Error('impossible: it was there');
    }
    return found;
  }

  async nextCall(notificationType: string, state: string): Promise<Json> {
    const message = await this.next(
      ({ channel, data }) =>
        channel === '/v2/me/calls' && data['notificationType'] === notificationType && callIn(data)['state'] === state,
    );
    return message.data;
  }
}

export interface Message {
  readonly channel: string;
  readonly data: Json;
}

export function callIn(data: Json): Json {
  const { call } = data;
  return isObject(call) ? call : data;
}

export function ofType(messageType: string): (message: Message) => boolean {
  return ({ data }) => data['messageType'] === messageType;
}
