import { describe, expect, it } from 'vitest';
import { aServer, unauthenticated, unreachable } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, type TestApplication } from '../../../support/anApplication';

const input = { method: 'password', ...jdoe, keep: false } as const;

const passwordsSent = ({ http }: TestApplication): readonly (string | undefined)[] =>
  http.requests.flatMap(({ credentials }) => (credentials === null ? [] : [credentials.password]));

/** Signed in by hand, and nothing goes into the keychain. */
async function signedInNotKept(server: ReturnType<typeof aServer>): Promise<TestApplication> {
  const app = anApplication({}, server);
  await app.application.start();
  await app.commands.signIn(input);
  await app.clock.advance(100);
  return app;
}

/** The server has forgotten the session, and Wrapkey has found out. */
async function sessionEnds(app: TestApplication, server: ReturnType<typeof aServer>): Promise<void> {
  server.forgetSessions();
  app.application.session.sessionExpired();
  await app.clock.advance(2_000);
}

describe('the password in memory', () => {
  it('begins a session anew that has ended, each time it ends', async () => {
    const server = aServer();
    const app = await signedInNotKept(server);
    for (const sent of [2, 3]) {
      await sessionEnds(app, server);
      expect(app.application.session.state.kind).toBe('connected');
      expect(passwordsSent(app)).toHaveLength(sent);
    }
    expect(app.secrets.entries.size).toBe(0);
  });

  it('is not sent again when the server refuses it', async () => {
    const server = aServer();
    const app = await signedInNotKept(server);
    app.http.answerer = () => unauthenticated;
    app.application.session.sessionExpired();
    await app.clock.advance(600_000);
    expect(passwordsSent(app)).toEqual(['secret', 'secret']);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'credentialsRefused' } });
  });

  it('signs in once a loss: whoever forgets the session again before there is a connection asks the agent', async () => {
    const server = aServer();
    const app = await signedInNotKept(server);
    app.comet.opensAtOnce = false;
    await sessionEnds(app, server);
    server.forgetSessions();
    app.comet.last.events.lost({ kind: 'unauthenticated' });
    await app.clock.advance(600_000);
    expect(passwordsSent(app)).toEqual(['secret', 'secret']);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'signInNeeded' } });
  });

  it('is tried again when nobody answered', async () => {
    const server = aServer();
    const app = await signedInNotKept(server);
    server.forgetSessions();
    app.http.answerer = (request) => (request.credentials === null ? server.answerer(request) : unreachable());
    app.application.session.sessionExpired();
    await app.clock.advance(5_000);
    app.http.answerer = server.answerer;
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
  });

  it('is not there any more after signing out', async () => {
    const server = aServer();
    const app = await signedInNotKept(server);
    await app.commands.signOut({ force: true, forget: false });
    server.forgetSessions();
    expect(await app.commands.signIn({ ...input, password: '' })).toMatchObject({
      failure: { code: 'signInNeeded' },
    });
    expect(passwordsSent(app)).toEqual(['secret']);
  });

  it('stands in no snapshot, log or state', async () => {
    const app = await signedInNotKept(aServer());
    const told = JSON.stringify([app.application.snapshot(), app.application.state, app.log.lines]);
    expect(told).not.toMatch(/"secret"|: ?secret/);
  });
});
