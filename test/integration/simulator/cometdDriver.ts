import { CometD } from 'cometd';
import type { Message as CometMessage } from 'cometd';
import { adapt } from 'cometd-nodejs-client';
import { onTestFinished } from 'vitest';
import type { Account } from './gwsClient';
import { Inbox } from './inbox';

/** CometD's own JavaScript client on Node; one cookie jar per user, since the adapter is one for the process. */
const jars = new Map<string, Map<string, string>>();

interface Address {
  readonly username: string;
  readonly port: string;
}

function jarOf({ username, port }: Address): Map<string, string> {
  const key = `${username}@${port}`;
  const jar = jars.get(key) ?? new Map<string, string>();
  jars.set(key, jar);
  return jar;
}

adapt({
  cookies: {
    storeCookie: (uri: Address, header, callback) => {
      const [pair = ''] = header.split(';');
      jarOf(uri).set(pair.split('=')[0] ?? '', pair);
      callback(null, pair);
    },
    retrieveCookies: (_context, uri: Address, callback) => callback(null, [...jarOf(uri).values()]),
  },
});

export class CometdDriver {
  readonly inbox = new Inbox();
  readonly meta: CometMessage[] = [];
  readonly #cometd = new CometD();

  constructor(gwsUrl: string, { userName, password }: Account) {
    const { host } = new URL(gwsUrl);
    this.#cometd.unregisterTransport('websocket');
    this.#cometd.configure({
      url: `http://${userName}:${password}@${host}/api/v2/notifications`,
      backoffIncrement: 50,
      logLevel: 'warn',
    });
    for (const channel of ['/meta/handshake', '/meta/connect']) {
      this.#cometd.addListener(channel, (message) => this.meta.push(message));
    }
    onTestFinished(() => this.disconnect());
  }

  /** Subscribes after every handshake, as a real client does. */
  async listen(...channels: readonly string[]): Promise<void> {
    this.#cometd.addListener('/meta/handshake', (message) => {
      if (message.successful === true) {
        channels.forEach((channel) => this.#subscribe(channel));
      }
    });
    await new Promise<void>((resolve, reject) => {
      this.#cometd.handshake((reply) => (reply.successful === true ? resolve() : reject(new Error(reply.error))));
    });
  }

  publish(channel: string, data: unknown): Promise<CometMessage> {
    return new Promise((resolve) => this.#cometd.publish(channel, data, resolve));
  }

  disconnect(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#cometd.isDisconnected()) {
        resolve();
      } else {
        this.#cometd.disconnect(() => resolve());
      }
    });
  }

  #subscribe(channel: string): void {
    this.#cometd.subscribe(channel, (message) => this.inbox.put(message.channel, message.data));
  }
}
