import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cometdPort } from '../../../electron/adapters/comet/cometdPort';
import { Session } from '../../../electron/core/session/session';
import { FakeClock } from '../../fakes/fakeClock';
import { FakeLogger, fixedRandom } from '../../fakes/fakePorts';
import { anOrder } from '../../support/anOrder';
import { OddServer } from '../../support/oddServer';

const call = {
  channel: '/v2/me/calls',
  data: { messageType: 'CallStateChangeMessage', call: { id: 'A', state: 'Ringing', capabilities: [] } },
};
const dismissal = { channel: '/meta/disconnect', clientId: 'C', successful: true };

describe('with an odd server and the real CometD client', () => {
  let server: OddServer;
  let clock: FakeClock;
  let session: Session;
  let events: string[];

  beforeEach(() => {
    server = new OddServer();
    clock = new FakeClock();
    events = [];
    const { http } = server;
    const log = new FakeLogger();
    session = new Session(
      { http, comet: cometdPort, clock, random: fixedRandom(), log },
      {
        stateChanged: () => undefined,
        signedIn: () => undefined,
        channelsFailed: () => undefined,
        stateRead: () => undefined,
        event: (event) => events.push(event.kind === 'call' ? event.call.id : event.kind),
      },
    );
    onTestFinished(() => session.stop());
  });

  async function signedIn(): Promise<void> {
    expect(await session.signIn(anOrder())).toMatchObject({ ok: true });
    await server.holdsAPoll();
  }

  /** Not said to be connected, and then connected by another client that hears what happens. */
  async function comesBack(): Promise<void> {
    expect(session.state.kind).toBe('reconnecting');
    const before = server.handshakes;
    await clock.advance(2_000);
    await vi.waitFor(() => expect(session.state.kind).toBe('connected'));
    expect(server.handshakes).toBe(before + 1);
    await server.answerPoll((reply) => [call, reply]);
    expect(events).toContain('A');
  }

  it.each<[string, (reply: object) => readonly unknown[]]>([
    ['alone', () => [dismissal]],
    ['before the reply to the poll', (reply) => [dismissal, reply]],
    ['after the reply to the poll', (reply) => [reply, dismissal]],
    ['before an event and the reply', (reply) => [dismissal, call, reply]],
    ['between an event and the reply', (reply) => [call, dismissal, reply]],
    ['after an event and the reply', (reply) => [call, reply, dismissal]],
    ['without saying that it was successful', (reply) => [{ channel: '/meta/disconnect' }, reply]],
    ['with the advice not to come back', (reply) => [{ ...dismissal, advice: { reconnect: 'none' } }, reply]],
  ])('notices that the server ended the client, %s', async (_order, batch) => {
    await signedIn();
    await server.answerPoll(batch);
    await vi.waitFor(() => expect(session.state.kind).toBe('reconnecting'));
    // By what the server said, and not because a poll was overdue.
    expect(session.state).toMatchObject({ cause: { code: 'notificationSessionLost' } });
    await comesBack();
  });

  it('notices that the server took the subscription to calls back, although polls go on', async () => {
    const refused = { channel: '/meta/subscribe', successful: false, error: '403::no', subscription: '/v2/me/calls' };
    await signedIn();
    await server.answerPoll((reply) => [refused, reply]);
    await vi.waitFor(() => expect(session.state.kind).toBe('reconnecting'));
    await comesBack();
  });

  it.each<[string, (reply: object) => readonly unknown[]]>([
    ['events, and never the reply to the poll', () => [call]],
    ['the reply to another poll', (reply) => [{ ...reply, id: 'another' }]],
    ['a reply without an id', (reply) => [{ ...reply, id: undefined }]],
  ])('takes a poll that brings %s for a lost connection once no other follows', async (_what, batch) => {
    await signedIn();
    await server.answerPoll(batch);
    await clock.advance(4_000);
    expect(session.state.kind).toBe('connected');
    await clock.advance(1_000);
    await comesBack();
  });

  it('takes a poll that is never answered for a lost connection, although nothing says so', async () => {
    await signedIn();
    await clock.advance(79_000);
    expect(session.state.kind).toBe('connected');
    await clock.advance(1_000);
    await comesBack();
  });

  it('is asked about nothing any more after signing out', async () => {
    await signedIn();
    await session.signOut();
    await clock.advance(600_000);
    expect(session.state).toEqual({ kind: 'signedOut', reason: { code: 'signedOutByAgent' } });
  });

  it.each(['soon', 'RETRY', '', 42, null, {}])(
    'goes on polling when the advice to reconnect is %j',
    async (reconnect) => {
      server.advice = { reconnect, interval: 0, timeout: 30_000 };
      await signedIn();
      await server.answerPoll((reply) => [reply]);
      await server.answerPoll((reply) => [call, reply]);
      await vi.waitFor(() => expect(events).toEqual(['A']));
      expect(session.state.kind).toBe('connected');
      expect(server.handshakes).toBe(1);
    },
  );

  it.each<[unknown, number]>([
    ['30000', 45_000],
    ['half a minute', 75_000],
    [-30_000, 15_000],
    [1e15, 135_000],
    [null, 75_000],
    [{ ms: 30_000 }, 75_000],
  ])('waits for a poll within bounds when the server says %j', async (timeout, limitMs) => {
    server.advice = { reconnect: 'retry', interval: 0, timeout };
    await signedIn();
    expect(server.pollLimitsMs.at(-1)).toBe(limitMs);
    await server.answerPoll((reply) => [call, reply]);
    await server.holdsAPoll();
    expect(events).toEqual(['A']);
  });

  it.each([-10_000, '0', 'at once', null])('polls again at once when the interval is %j', async (interval) => {
    server.advice = { reconnect: 'retry', interval, timeout: 30_000 };
    await signedIn();
    await server.answerPoll((reply) => [call, reply]);
    await server.holdsAPoll();
    expect(events).toEqual(['A']);
  });
});
