import { expect, vi } from 'vitest';
import * as z from 'zod';
import type { HttpAnswer, HttpRequest } from '../../electron/core/gws/httpPort';
import { aServer, FakeHttp, json } from '../fakes/fakeHttp';

const batchOf = z.array(z.looseObject({ id: z.string(), channel: z.string() }));
type Message = z.infer<typeof batchOf>[number];
type Batch = readonly unknown[];

/** A GWS whose Bayeux messages the test writes: it grants everything, and holds each poll until the test answers it. */
export class OddServer {
  readonly http: FakeHttp;
  handshakes = 0;
  /** The client's time limit for each poll. */
  readonly pollLimitsMs: number[] = [];
  /** The advice in every reply to a poll. */
  advice: unknown;
  private held: { readonly poll: Message; readonly resolve: (answer: HttpAnswer) => void } | null = null;

  constructor() {
    const gws = aServer();
    this.http = new FakeHttp((request) =>
      request.url.endsWith('/notifications') ? this.bayeux(request) : gws.answerer(request),
    );
  }

  async holdsAPoll(): Promise<void> {
    await vi.waitFor(() => expect(this.held).not.toBeNull());
  }

  /** `batch` gets the reply of an ordinary server. */
  async answerPoll(batch: (reply: object) => Batch): Promise<void> {
    await this.holdsAPoll();
    const { held } = this;
    this.held = null;
    held?.resolve(json(batch(this.reply(held.poll))));
    // Lets the client read the answer.
    await new Promise((resolve) => setImmediate(resolve));
  }

  private bayeux(request: HttpRequest): HttpAnswer | Promise<HttpAnswer> {
    const batch = batchOf.parse(JSON.parse(request.body ?? ''));
    const poll = batch.find((message) => message.channel === '/meta/connect');
    if (poll === undefined) return json(batch.map((message) => this.reply(message)));
    this.pollLimitsMs.push(request.timeoutMs);
    // The first poll of a client says that it does not want to wait.
    if (poll['advice'] !== undefined) return json([this.reply(poll)]);
    return new Promise((resolve) => (this.held = { poll, resolve }));
  }

  private reply({ id, channel, subscription }: Message): object {
    const reply = { id, channel, successful: true };
    switch (channel) {
      case '/meta/handshake':
        this.handshakes += 1;
        this.held = null;
        return { ...reply, clientId: 'C', version: '1.0', supportedConnectionTypes: ['long-polling'] };
      case '/meta/subscribe':
        return { ...reply, subscription };
      case '/meta/connect':
        return { ...reply, advice: this.advice };
      default:
        return reply;
    }
  }
}
