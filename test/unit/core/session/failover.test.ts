import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../../electron/core/session/siteServers';
import { aServer, json, unauthenticated, unreachable, type Answerer } from '../../../fakes/fakeHttp';
import { anApplication, type TestApplication } from '../../../support/anApplication';

const first = 'https://gws-one.example';
const second = 'https://gws-two.example';
const policy = { server: { address: first, secondAddress: second } };
const input = { method: 'password', server: first, userName: 'jdoe', password: 'secret', keep: true } as const;

/** Two servers of one site; each can be away. */
class TwoServers {
  readonly answerers = new Map<string, Answerer>([
    [first, aServer().answerer],
    [second, aServer().answerer],
  ]);
  readonly away = new Map<string, ReturnType<Answerer>>();

  readonly answer: Answerer = (request) => {
    const { origin } = new URL(request.url);
    return this.away.get(origin) ?? this.answerers.get(origin)?.(request) ?? unreachable();
  };
}

const notHeld = { ...policy, signIn: { mayHoldPassword: false } };

async function anApplicationAt(servers: TwoServers, itsPolicy: unknown = policy): Promise<TestApplication> {
  const app = anApplication(itsPolicy, { answerer: servers.answer, forgetSessions: () => undefined });
  await app.application.start();
  return app;
}

const lastServer = ({ http }: TestApplication): string => new URL(http.requests.at(-1)?.url ?? '').origin;

describe('a site with two servers', () => {
  it('is signed in to at the first', async () => {
    const app = await anApplicationAt(new TwoServers());
    expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
    expect(app.http.requests.every(({ url }) => url.startsWith(first))).toBe(true);
  });

  it.each([
    ['cannot be reached', unreachable()],
    ['is down behind its load balancer', json({ statusCode: 4 }, 503)],
  ])('is signed in to at the second when the first %s', async (_name, answer) => {
    const servers = new TwoServers();
    servers.away.set(first, answer);
    const app = await anApplicationAt(servers);
    expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
    expect(lastServer(app)).toBe(second);
    // One agent at one site, whichever server it was.
    expect(app.application.state.agent?.owner.server).toBe(first);
    expect([...app.secrets.entries.keys()]).toEqual([`Password of jdoe at ${first}`]);
  });

  it('does not send a password that the first refused to the second', async () => {
    const servers = new TwoServers();
    servers.away.set(first, unauthenticated);
    const app = await anApplicationAt(servers);
    expect(await app.commands.signIn(input)).toMatchObject({ failure: { code: 'credentialsRefused' } });
    expect(app.http.requests.some(({ url }) => url.startsWith(second))).toBe(false);
  });

  it('says what the first said when neither is there', async () => {
    const servers = new TwoServers();
    servers.away.set(first, json({ statusCode: 4 }, 503)).set(second, unreachable());
    const app = await anApplicationAt(servers);
    expect(await app.commands.signIn(input)).toMatchObject({ failure: { code: 'gwsError', httpStatus: 503 } });
  });

  it('goes over to the second when the first stops answering polls, and sends there what was chosen', async () => {
    const servers = new TwoServers();
    const app = await anApplicationAt(servers);
    await app.commands.signIn(input);
    await app.clock.advance(100);
    app.call({ id: 'CALL1' });
    servers.away.set(first, unreachable());
    const problem = { code: 'serverUnreachable', host: 'gws-one.example' } as const;
    app.comet.last.events.interrupted(problem, 500);
    app.comet.last.events.interrupted(problem, 500);
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    app.comet.last.events.interrupted(problem, 500);
    await app.clock.advance(5_000);
    expect(app.application.session.state.kind).toBe('connected');
    expect(app.http.sent(`POST ${second}/api/v2/me/calls/CALL1`)).toHaveLength(1);
  });

  it('asks the second with the typed password when the first goes in the middle of the sign-in', async () => {
    const servers = new TwoServers();
    const known = aServer();
    let asked = 0;
    servers.answerers.set(first, (request) => {
      asked += 1;
      // It knows the agent, and is gone when its state is to be read.
      return asked <= 2 ? known.answerer(request) : unreachable();
    });
    const app = await anApplicationAt(servers);
    expect(await app.commands.signIn({ ...input, keep: false })).toMatchObject({ ok: true });
    expect(lastServer(app)).toBe(second);
  });

  it('does not ask the agent before the first had its say again', async () => {
    const servers = new TwoServers();
    const app = await anApplicationAt(servers, notHeld);
    await app.commands.signIn({ ...input, keep: false });
    const problem = { code: 'serverUnreachable', host: 'gws-one.example' } as const;
    for (let poll = 0; poll < 3; poll += 1) app.comet.last.events.interrupted(problem, 500);
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
    expect(lastServer(app)).toBe(first);
  });

  it('is signed in to at the second with the password in memory when the first has gone', async () => {
    const servers = new TwoServers();
    const app = await anApplicationAt(servers);
    await app.commands.signIn({ ...input, keep: false });
    servers.away.set(first, unreachable());
    app.comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
    expect(lastServer(app)).toBe(second);
  });

  it('does not take a password that one has refused to the other', async () => {
    const servers = new TwoServers();
    const app = await anApplicationAt(servers);
    await app.commands.signIn({ ...input, keep: false });
    servers.away.set(first, unauthenticated).set(second, unauthenticated);
    app.application.session.sessionExpired();
    await app.clock.advance(60_000);
    expect(app.application.session.state).toMatchObject({ reason: { code: 'credentialsRefused' } });
    expect(app.http.requests.filter(({ credentials }) => credentials !== null)).toHaveLength(2);
  });

  it('asks the agent when neither knows who is there any more', async () => {
    const servers = new TwoServers();
    const app = await anApplicationAt(servers, notHeld);
    await app.commands.signIn({ ...input, keep: false });
    servers.away.set(first, unauthenticated).set(second, unauthenticated);
    app.application.session.sessionExpired();
    await app.clock.advance(60_000);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'signInNeeded' } });
  });

  it('turns back to the first when the second is gone', async () => {
    const servers = new TwoServers();
    servers.away.set(first, unreachable());
    const app = await anApplicationAt(servers);
    await app.commands.signIn(input);
    servers.away.clear();
    servers.away.set(second, unreachable());
    app.comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
    expect(lastServer(app)).toBe(first);
  });
});

describe('the site of an address', () => {
  it('has the second server of the policy only at the first', () => {
    expect(siteOf(first, policy.server)?.second?.base).toBe(second);
    expect(siteOf('https://other.example', policy.server)?.second).toBeNull();
    expect(siteOf(first, { address: null, secondAddress: second })?.second).toBeNull();
    expect(siteOf(first, { address: first, secondAddress: first })?.second).toBeNull();
    expect(siteOf('no address', policy.server)).toBeNull();
  });
});
