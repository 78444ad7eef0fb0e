import * as z from 'zod';

const batchOf = z.array(
  z.looseObject({ id: z.string().optional(), channel: z.string(), subscription: z.string().optional() }),
);
type Message = z.infer<typeof batchOf>[number];

/** The Bayeux of a server that means no good: it holds a poll until there is something to say. */
export class Bayeux {
  handshakes = 0;
  polls = 0;
  /** Off: it answers each poll at once. */
  holdsPolls = true;
  /** Into every reply to a poll. */
  advice: unknown;
  /** What a test makes of a reply, for instance nothing, or something else. */
  spoil: (reply: object) => readonly unknown[] = (reply) => [reply];
  private readonly waiting: string[] = [];
  private held: (() => void) | null = null;

  /** JSON of messages, told with the next answer to a poll. */
  push(...messages: readonly unknown[]): void {
    this.waiting.push(...messages.map(textOf));
    this.letGo();
  }

  /** A call as a notification tells it. `call` may be JSON. */
  pushCall(call: unknown, notificationType = 'StatusChange'): void {
    this.push(
      `{"channel":"/v2/me/calls","data":{"messageType":"CallStateChangeMessage","notificationType":"${notificationType}","call":${textOf(call)}}}`,
    );
  }

  async answer(body: string): Promise<string> {
    const batch = batchOf.parse(JSON.parse(body));
    const poll = batch.find(({ channel }) => channel === '/meta/connect');
    // The first poll of a client says that it does not want to wait.
    if (poll !== undefined && poll['advice'] === undefined) await this.hold();
    if (poll !== undefined) this.polls += 1;
    const replies = batch.flatMap((message) => this.spoil(this.reply(message))).map(textOf);
    const told = poll === undefined ? [] : this.waiting.splice(0);
    return `[${[...told, ...replies].join(',')}]`;
  }

  /** Answers the poll that is held. */
  letGo(): void {
    this.held?.();
  }

  private hold(): Promise<void> {
    if (this.waiting.length > 0 || !this.holdsPolls) return Promise.resolve();
    return new Promise((resolve) => (this.held = resolve));
  }

  private reply({ id, channel, subscription }: Message): object {
    const reply = { id, channel, successful: true };
    switch (channel) {
      case '/meta/handshake':
        this.handshakes += 1;
        return {
          ...reply,
          clientId: `C${String(this.handshakes)}`,
          version: '1.0',
          supportedConnectionTypes: ['long-polling'],
        };
      case '/meta/subscribe':
        return { ...reply, subscription };
      case '/meta/connect':
        return { ...reply, advice: this.advice };
      default:
        return reply;
    }
  }
}

/** JSON is sent as it is. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
