import { describe, expect, it } from 'vitest';
import { mayVisit } from '../../../../electron/core/session/mayVisit';
import { settle } from '../../../fakes/fakeClock';
import { aServer, type Answerer } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, type TestApplication } from '../../../support/anApplication';

const policy = {
  signIn: { methods: ['singleSignOn'], singleSignOn: { path: '/protected', hosts: ['login.example'] } },
};
const input = { method: 'singleSignOn', server: jdoe.server, keep: true } as const;

/** Sends whoever is not known to the identity provider; a test knocks them in. */
class RedirectingServer {
  isKnown = false;
  private readonly known = aServer();

  readonly answerer: Answerer = (request) => {
    if (!this.isKnown) {
      return {
        kind: 'answer',
        status: 302,
        headers: { location: 'https://login.example/sso?SAMLRequest=x' },
        body: '',
      };
    }
    return this.known.answerer({ ...request, credentials: { userName: 'jdoe', password: 'secret' } });
  };

  forgetSessions(): void {
    this.isKnown = false;
  }
}

async function anApplicationAt(server: RedirectingServer): Promise<TestApplication> {
  const app = anApplication(policy, server);
  await app.application.start();
  return app;
}

async function signedIn(server: RedirectingServer): Promise<TestApplication> {
  const app = await anApplicationAt(server);
  const result = app.commands.signIn(input);
  await settle();
  server.isKnown = true;
  app.singleSignOn.last.events.returned();
  expect(await result).toMatchObject({ ok: true });
  return app;
}

describe('single sign-on', () => {
  it('opens the page of the server in a window, and closes it when the API knows who is there', async () => {
    const app = await signedIn(new RedirectingServer());
    expect(app.singleSignOn.last.request).toEqual({
      url: 'https://gws.example/protected',
      hosts: ['login.example'],
      isHidden: false,
    });
    expect(app.singleSignOn.last.isClosed).toBe(true);
    expect(app.application.snapshot().agent?.displayName).toBe('Jane Doe');
  });

  it('waits on while the window is at the server and nobody is known yet', async () => {
    const app = await anApplicationAt(new RedirectingServer());
    void app.commands.signIn(input);
    await settle();
    app.singleSignOn.last.events.returned();
    await settle();
    expect(app.singleSignOn.last.isClosed).toBe(false);
    expect(app.application.session.state.kind).toBe('signingIn');
  });

  it.each([
    [{ kind: 'closed' }, { code: 'singleSignOnClosed' }],
    [
      { kind: 'left', host: 'evil.example' },
      { code: 'singleSignOnLeft', host: 'evil.example' },
    ],
    [
      { kind: 'failed', host: 'login.example' },
      { code: 'singleSignOnFailed', host: 'login.example' },
    ],
  ] as const)('says that it ended as %o', async (end, failure) => {
    const app = await anApplicationAt(new RedirectingServer());
    const result = app.commands.signIn(input);
    await settle();
    app.singleSignOn.last.events.ended(end);
    expect(await result).toEqual({ ok: false, failure });
  });

  it('closes the window when the agent cancels', async () => {
    const app = await anApplicationAt(new RedirectingServer());
    const result = app.commands.signIn(input);
    await settle();
    await app.commands.cancelSignIn(undefined);
    expect(await result).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(app.singleSignOn.last.isClosed).toBe(true);
    expect(app.application.session.state).toEqual({ kind: 'signedOut', reason: null });
  });

  it('begins an expired session anew without showing a window', async () => {
    const server = new RedirectingServer();
    const app = await signedIn(server);
    server.forgetSessions();
    app.application.session.sessionExpired();
    await app.clock.advance(2_000);
    expect(app.singleSignOn.last.request.isHidden).toBe(true);
    server.isKnown = true;
    app.singleSignOn.last.events.returned();
    await settle();
    expect(app.application.session.state.kind).toBe('connected');
  });

  it('asks when the provider would have to ask, and shows nothing by itself', async () => {
    const server = new RedirectingServer();
    const app = await signedIn(server);
    server.forgetSessions();
    app.application.session.sessionExpired();
    await app.clock.advance(60_000);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'signInNeeded' } });
    expect(app.singleSignOn.opened.map(({ request, isClosed }) => [request.isHidden, isClosed])).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('goes on trying when the provider does not answer an expired session', async () => {
    const server = new RedirectingServer();
    const app = await signedIn(server);
    server.forgetSessions();
    app.application.session.sessionExpired();
    await app.clock.advance(2_000);
    app.singleSignOn.last.events.ended({ kind: 'failed', host: 'login.example' });
    await settle();
    expect(app.application.session.state.kind).toBe('reconnecting');
    server.isKnown = true;
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
  });

  it('is tried hidden at the next start when the agent wanted to be kept signed in', async () => {
    const server = new RedirectingServer();
    const settings = { server: jdoe.server, kept: 'singleSignOn' } as const;
    const app = anApplication(policy, server, { settings });
    await app.application.start();
    await settle();
    expect(app.singleSignOn.last.request.isHidden).toBe(true);
  });
});

describe('where its window may go', () => {
  const request = {
    url: 'https://gws.example:8443/protected',
    hosts: ['login.example', '*.idp.example', 'mfa.example:9000', 'usual.example:443', '*.wide.example:443'],
  };

  it.each([
    'https://gws.example:8443/other?x=1',
    'https://login.example/sso',
    'https://LOGIN.example/sso',
    'https://eu.idp.example/',
    'https://mfa.example:9000/',
    'https://usual.example/',
    'https://usual.example:443/',
    'https://a.wide.example/',
  ])('%s', (url) => expect(mayVisit(url, request)).toBe(true));

  it.each([
    'http://login.example/sso',
    'https://gws.example/',
    'https://login.example:444/',
    'https://login.example.evil.example/',
    'https://idp.example.evil/',
    'https://idp.example/',
    'https://evilidp.example/',
    'https://eu.idp.example:444/',
    'https://mfa.example/',
    'https://usual.example:8443/',
    'https://login.example@evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://wrapkey/main/index.html',
    'nonsense',
  ])('not %s', (url) => expect(mayVisit(url, request)).toBe(false));
});
