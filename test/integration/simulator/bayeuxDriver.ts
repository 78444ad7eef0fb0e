import type { GwsAnswer, GwsClient, Json } from './gwsClient';
import { isObject } from './gwsClient';
import { Inbox } from './inbox';

/** Bayeux by hand, message by message, to see exactly what the server answers. */
export class BayeuxDriver {
  readonly inbox = new Inbox();
  clientId = '';
  #polling = false;

  constructor(
    readonly gws: GwsClient,
    private readonly path = '/api/v2/notifications',
  ) {}

  async send(...messages: readonly Json[]): Promise<readonly Json[]> {
    return this.#replies(await this.raw(...messages));
  }

  async raw(...messages: readonly Json[]): Promise<GwsAnswer> {
    return this.gws.post(this.path, messages);
  }

  async handshake(): Promise<Json> {
    const [reply = {}] = await this.send({
      id: '1',
      channel: '/meta/handshake',
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: ['long-polling'],
    });
    this.clientId = String(reply['clientId']);
    return reply;
  }

  async subscribe(subscription: unknown): Promise<Json> {
    const [reply = {}] = await this.send({
      id: '2',
      channel: '/meta/subscribe',
      subscription,
      clientId: this.clientId,
    });
    return reply;
  }

  async connect(advice?: Json): Promise<Json> {
    const replies = await this.send(this.connectMessage(advice));
    return replies.find((reply) => reply['channel'] === '/meta/connect') ?? {};
  }

  connectMessage(advice?: Json): Json {
    const message = { id: '3', channel: '/meta/connect', connectionType: 'long-polling', clientId: this.clientId };
    return advice === undefined ? message : { ...message, advice };
  }

  /** Handshake, subscriptions, first connect, then polling until the server says something other than retry. */
  async listen(...subscriptions: readonly string[]): Promise<void> {
    await this.handshake();
    for (const subscription of subscriptions) {
      await this.subscribe(subscription);
    }
    await this.connect({ timeout: 0 });
    this.#polling = true;
    this.#poll().catch(() => {
      // The simulator was closed or the poll cut off: listening is over, what arrived stays in the inbox.
      this.#polling = false;
    });
  }

  async #poll(): Promise<void> {
    while (this.#polling) {
      const reply = await this.connect();
      this.#polling = reply['successful'] === true;
    }
  }

  #replies(answer: GwsAnswer): readonly Json[] {
    const parsed: unknown = answer.status === 200 ? JSON.parse(answer.text) : [];
    const messages = Array.isArray(parsed) ? parsed.filter(isObject) : [];
    for (const message of messages.filter(({ channel }) => !String(channel).startsWith('/meta/'))) {
      this.inbox.put(String(message['channel']), message['data']);
    }
    return messages;
  }
}
