import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { aServer, FakeHttp, html, json, unauthenticated, unreachable } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { SessionRecorder } from '../../../fakes/sessionRecorder';
import { anOrder } from '../../../support/anOrder';

function callMessage(id: string): unknown {
  return { data: { messageType: 'CallStateChangeMessage', call: { id, state: 'Ringing', capabilities: [] } } };
}

describe('the session', () => {
  let clock: FakeClock;
  let http: FakeHttp;
  let comet: FakeComet;
  let server: ReturnType<typeof aServer>;
  let recorder: SessionRecorder;
  let session: Session;
  let log: FakeLogger;

  beforeEach(() => {
    clock = new FakeClock();
    server = aServer();
    http = new FakeHttp(server.answerer);
    comet = new FakeComet();
    recorder = new SessionRecorder();
    log = new FakeLogger();
    session = new Session({ http, comet, clock, random: fixedRandom(), log }, recorder);
  });

  async function signedIn(): Promise<void> {
    expect(await session.signIn(anOrder())).toEqual({ ok: true, value: null });
  }

  it('asks without the password first, then signs in, subscribes and reads the state', async () => {
    await signedIn();
    expect(http.requests.map((request) => request.credentials?.userName ?? null)).toEqual([null, 'jdoe', null]);
    expect(comet.last.request.url).toBe('https://gws.example/api/v2/notifications');
    expect(comet.last.request.requiredChannels).toEqual(['/v2/me/calls']);
    expect(recorder.order.filter((what) => what !== 'state')).toEqual(['signedIn', 'read 0 calls']);
    expect(session.state).toEqual({ kind: 'connected' });
  });

  it.each<[string, HttpAnswer, string]>([
    ['HTML where JSON should be', html(200), 'notGws'],
    ['a page that is not there', html(404), 'notGws'],
    [
      'a redirect',
      { kind: 'answer', status: 302, headers: { location: 'https://idp.example/x?token=1' }, body: '' },
      'redirected',
    ],
    ['no connection', unreachable(), 'serverUnreachable'],
    [
      'a back-end that is down',
      json({ statusCode: 4, statusMessage: 'Voice service is not available' }, 503),
      'gwsError',
    ],
    ['a password that must be changed', json({ statusCode: 8 }, 403), 'passwordChangeRequired'],
    ['an empty body', { kind: 'answer', status: 200, headers: {}, body: '' }, 'notGws'],
  ])('says what is wrong with %s, and never sends the password', async (_name, answer, code) => {
    http.answerer = () => answer;
    expect(await session.signIn(anOrder())).toMatchObject({ ok: false, failure: { code } });
    expect(session.state).toMatchObject({ kind: 'signedOut', reason: { code } });
    expect(http.requests.every((request) => request.credentials === null)).toBe(true);
  });

  it('tries a refused password once and asks', async () => {
    http.answerer = () => unauthenticated;
    expect(await session.signIn(anOrder())).toEqual({ ok: false, failure: { code: 'credentialsRefused' } });
    expect(http.requests.filter((request) => request.credentials !== null)).toHaveLength(1);
  });

  it('holds events back while the state is being read, and applies them after it', async () => {
    comet.opensAtOnce = false;
    const result = session.signIn(anOrder());
    await settle();
    comet.last.events.message('/v2/me/calls', callMessage('BEFORE'));
    comet.last.events.opened();
    const { answerer } = http;
    let answer: () => void = () => undefined;
    http.answerer = async (request) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return answerer(request);
    };
    await settle();
    comet.last.events.message('/v2/me/calls', callMessage('MEANWHILE'));
    answer();
    await result;
    comet.last.events.message('/v2/me/calls', callMessage('AFTER'));
    expect(recorder.order.filter((what) => what !== 'state')).toEqual([
      'signedIn',
      'event BEFORE',
      'read 0 calls',
      'event MEANWHILE',
      'event AFTER',
    ]);
  });

  it('fails the sign-in when the server refuses notifications', async () => {
    comet.opensAtOnce = false;
    const result = session.signIn(anOrder());
    await settle();
    comet.last.events.lost({ kind: 'denied', said: '403::handshake_denied' });
    expect(await result).toEqual({
      ok: false,
      failure: { code: 'notificationsRefused', said: '403::handshake_denied' },
    });
  });

  it('handshakes anew after a 402, with one client only', async () => {
    await signedIn();
    comet.last.events.lost({ kind: 'unknownClient', waitMs: 200 });
    await clock.advance(2_000);
    expect(session.state.kind).toBe('connected');
    expect(comet.openConnections).toHaveLength(1);
    expect(recorder.order.filter((what) => what.startsWith('read'))).toHaveLength(2);
  });

  it('signs in again silently, once, when the HTTP session has expired', async () => {
    await signedIn();
    server.forgetSessions();
    comet.last.events.lost({ kind: 'unauthenticated' });
    await clock.advance(2_000);
    expect(session.state.kind).toBe('connected');
    expect(http.requests.filter((request) => request.credentials !== null)).toHaveLength(2);
  });

  it('asks when the password was changed meanwhile, and does not try it again', async () => {
    await signedIn();
    http.answerer = () => unauthenticated;
    comet.last.events.lost({ kind: 'unauthenticated' });
    await clock.advance(600_000);
    expect(session.state).toEqual({ kind: 'signedOut', reason: { code: 'credentialsRefused' } });
    expect(http.requests.filter((request) => request.credentials !== null)).toHaveLength(2);
  });

  it('goes on trying, ever more slowly, while the server is away', async () => {
    await signedIn();
    http.answerer = () => unreachable();
    comet.last.events.lost({ kind: 'network', problem: { code: 'serverUnreachable', host: 'gws.example' } });
    await clock.advance(600_000);
    const tries = http.requests.length - 3;
    expect(tries).toBeGreaterThan(15);
    expect(tries).toBeLessThan(40);

    http.answerer = server.answerer;
    await clock.advance(60_000);
    expect(session.state.kind).toBe('connected');
  });

  it('does not wait for the timer when the agent asks to try now', async () => {
    await signedIn();
    http.answerer = () => unreachable();
    comet.last.events.lost({ kind: 'network', problem: { code: 'serverUnreachable', host: 'gws.example' } });
    await clock.advance(60_000);
    http.answerer = server.answerer;
    session.reconnectNow();
    await settle();
    expect(session.state.kind).toBe('connected');
  });

  it('stops a reconnect that is overtaken by signing out', async () => {
    await signedIn();
    comet.last.events.lost({ kind: 'unauthenticated' });
    await session.signOut();
    await clock.advance(600_000);
    expect(session.state).toEqual({ kind: 'signedOut', reason: { code: 'signedOutByAgent' } });
    expect(comet.openConnections).toEqual([]);
  });

  it('lets nothing of an old connection through', async () => {
    await signedIn();
    const old = comet.last;
    old.events.lost({ kind: 'unknownClient', waitMs: 0 });
    await clock.advance(2_000);
    old.unruly.message('/v2/me/calls', callMessage('GHOST'));
    old.unruly.lost({ kind: 'unknownClient', waitMs: 0 });
    expect(recorder.order).not.toContain('event GHOST');
    expect(session.state.kind).toBe('connected');
  });

  it('never logs the password', async () => {
    await signedIn();
    http.answerer = () => unauthenticated;
    comet.last.events.lost({ kind: 'unauthenticated' });
    await clock.advance(5_000);
    expect(log.lines.join('\n')).not.toContain('secret');
  });
});
