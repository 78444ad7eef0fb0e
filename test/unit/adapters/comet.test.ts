import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { cometdPort } from '../../../electron/adapters/comet/cometdPort';
import type { JsonAnswer, JsonExchange } from '../../../electron/core/gws/jsonAnswer';
import type { CometFailure } from '../../../electron/core/session/cometPort';

const request = z.array(z.looseObject({ id: z.string(), channel: z.string(), subscription: z.string().optional() }));
type Message = z.infer<typeof request>[number];

const answers: Readonly<Record<string, object>> = {
  '/meta/handshake': { clientId: 'C', version: '1.0', supportedConnectionTypes: ['long-polling'] },
};

/** Grants everything; each further poll gets the next of `polls` before its reply, and the last one is held. */
function bayeuxServer(polls: readonly (readonly unknown[])[], lastAdvice: object = {}, pollDelayMs = 1) {
  const messages: unknown[] = [];
  const lost: CometFailure[] = [];
  const broughtMessages: boolean[] = [];
  const events = { messages, lost, broughtMessages, opened: vi.fn(), polls: 0, close: () => connection.close() };
  const reply = (message: Message): unknown => ({
    id: message.id,
    channel: message.channel,
    successful: true,
    ...(message.subscription === undefined ? {} : { subscription: message.subscription }),
    ...answers[message.channel],
  });
  const post = (_url: string, body: string): JsonExchange => {
    const batch = request.parse(JSON.parse(body));
    const isPoll = batch.some((message) => message.channel === '/meta/connect');
    // The first poll of a client returns at once.
    const extra = isPoll ? (events.polls === 0 ? [] : polls[events.polls - 1]) : [];
    if (isPoll) events.polls += 1;
    if (extra === undefined) return { answer: new Promise<JsonAnswer>(() => undefined), abort: () => undefined };
    const replies = batch.map(reply).map((one) => (isPoll ? Object.assign({}, one, lastAdvice) : one));
    const answer: JsonAnswer = {
      kind: 'answer',
      status: 200,
      headers: {},
      json: [...extra, ...replies],
    };
    return { answer: Promise.resolve(answer), abort: () => undefined };
  };
  const connection = cometdPort.open(
    {
      url: 'http://gws.example/api/v2/notifications',
      requiredChannels: ['/v2/me/calls'],
      optionalChannels: [],
      post,
      retryDelayMs: () => 10,
      pollDelayMs: (brought) => {
        broughtMessages.push(brought);
        return pollDelayMs;
      },
    },
    {
      opened: events.opened,
      message: (_channel, message) => events.messages.push(message),
      interrupted: () => undefined,
      resumed: () => undefined,
      pollExpected: () => undefined,
      lost: (failure) => events.lost.push(failure),
    },
  );
  onTestFinished(() => void connection.close());
  return events;
}

it('leaves out what is no message, takes the rest of the batch, and goes on polling', async () => {
  const good = { channel: '/v2/me/calls', data: { call: { id: 'A' } } };
  const events = bayeuxServer([[{ data: { a: 1 } }, null, 42, 'x', {}, { channel: 3 }, good]]);
  await vi.waitFor(() => expect(events.polls).toBe(3));
  expect(events.opened).toHaveBeenCalledOnce();
  expect(events.messages).toEqual([good]);
  expect(events.lost).toEqual([]);
});

it('ends when a poll that succeeded advises not to come back', async () => {
  const events = bayeuxServer([], { advice: { reconnect: 'none' } });
  await vi.waitFor(() => expect(events.lost).toEqual([{ kind: 'denied', said: null }]));
});

it('asks before each poll how long to wait, and says whether the one before brought messages', async () => {
  const event = { channel: '/v2/me/calls', data: {} };
  const events = bayeuxServer([[event], [], [event, event]]);
  await vi.waitFor(() => expect(events.polls).toBe(5));
  expect(events.broughtMessages).toEqual([true, false, true, false, true]);
});

describe('a poll that has to wait', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
  });

  it('goes out when its time has come', async () => {
    const events = bayeuxServer([[]], {}, 5_000);
    await vi.advanceTimersByTimeAsync(4_900);
    expect([events.broughtMessages, events.polls]).toEqual([[true], 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect(events.polls).toBe(1);
  });

  it('does not go out any more once the client is closed', async () => {
    const events = bayeuxServer([[]], {}, 5_000);
    await vi.advanceTimersByTimeAsync(1_000);
    await events.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([events.broughtMessages, events.polls]).toEqual([[true], 0]);
  });
});
