import { describe, expect, it } from 'vitest';
import { aServer, unauthenticated, unreachable } from '../../../fakes/fakeHttp';
import { MemorySecrets } from '../../../fakes/memorySecrets';
import { anApplication, jdoe, signedInApplication, type TestApplication } from '../../../support/anApplication';

const entry = 'Password of jdoe at https://gws.example';
const input = { method: 'password', ...jdoe, keep: true } as const;
const keptSettings = { server: jdoe.server, userName: 'jdoe', kept: 'password' } as const;

function keychainWith(password: string): MemorySecrets {
  const secrets = new MemorySecrets();
  secrets.entries.set(entry, password);
  return secrets;
}

/** As it starts on the next morning. */
async function started(secrets: MemorySecrets, server = aServer(), policy: unknown = {}): Promise<TestApplication> {
  const app = anApplication(policy, server, { secrets, settings: keptSettings });
  await app.application.start();
  await app.clock.advance(100);
  return app;
}

const passwordsSent = ({ http }: TestApplication): readonly (string | undefined)[] =>
  http.requests.flatMap(({ credentials }) => (credentials === null ? [] : [credentials.password]));

describe('keeping an agent signed in', () => {
  it('puts the password into the keychain, under a name that says whose it is', async () => {
    const { secrets, application } = await signedInApplication();
    expect([...secrets.entries]).toEqual([[entry, 'secret']]);
    expect(application.snapshot().signIn).toMatchObject({ keep: true, kept: { userName: 'jdoe' } });
    expect(JSON.stringify(application.state)).not.toContain('"secret"');
  });

  it('asks the keychain nothing when the agent does not want it', async () => {
    const app = anApplication();
    app.secrets.refusal = 'slow';
    await app.application.start();
    expect(await app.commands.signIn({ ...input, keep: false })).toMatchObject({ ok: true });
    expect(app.application.snapshot().notices).toEqual([]);
    expect(app.application.snapshot().signIn).toMatchObject({ keep: false, kept: null });
  });

  it.each(['missing', 'locked', 'slow'] as const)(
    'signs in all the same when the keychain is %s, and says so',
    async (refusal) => {
      const app = anApplication();
      app.secrets.refusal = refusal;
      await app.application.start();
      expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
      expect(app.application.snapshot().notices).toEqual([{ code: 'passwordNotKept', cause: refusal }]);
      expect(app.application.snapshot().signIn.kept).toBeNull();
    },
  );

  it('does not keep what the policy forbids to keep', async () => {
    const app = anApplication({ signIn: { mayKeepPassword: false } });
    await app.application.start();
    await app.commands.signIn(input);
    expect(app.secrets.entries.size).toBe(0);
    expect(app.application.snapshot().signIn).toMatchObject({ mayKeep: false, keep: false });
  });

  it('removes what an earlier policy allowed', async () => {
    const app = await started(keychainWith('secret'), aServer(), { signIn: { mayKeepPassword: false } });
    expect(app.secrets.entries.size).toBe(0);
    expect(app.application.session.state.kind).toBe('signedOut');
    expect(app.http.requests).toEqual([]);
  });

  it('removes the password when the agent signs in without it being kept', async () => {
    const app = await signedInApplication();
    await app.commands.signOut({ force: true, forget: false });
    await app.commands.signIn({ ...input, keep: false });
    expect(app.secrets.entries.size).toBe(0);
  });

  it('has one entry for each user', async () => {
    const app = await signedInApplication();
    await app.commands.signOut({ force: true, forget: false });
    app.http.answerer = aServer({ password: 'other' }).answerer;
    await app.commands.signIn({ ...input, userName: 'asmith', password: 'other' });
    expect([...app.secrets.entries.keys()]).toEqual(['Password of asmith at https://gws.example']);
  });
});

describe('a start with a password in the keychain', () => {
  it('signs in by itself', async () => {
    const app = await started(keychainWith('secret'));
    expect(app.application.session.state.kind).toBe('connected');
  });

  it('sends a password that was refused once, and lets go of it', async () => {
    const secrets = keychainWith('old');
    const app = await started(secrets);
    await app.clock.advance(600_000);
    expect(passwordsSent(app)).toEqual(['old']);
    expect(secrets.entries.size).toBe(0);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'credentialsRefused' } });
    expect(app.application.snapshot().signIn).toMatchObject({ kept: null, isAutomatic: false });
  });

  it('does not send it again even when the keychain will not let go of it', async () => {
    const secrets = keychainWith('old');
    secrets.remove = () => Promise.resolve({ ok: false, failure: { code: 'locked' } });
    const app = await started(secrets);
    await app.commands.signIn({ ...input, password: '' });
    expect(passwordsSent(app)).toEqual(['old']);
    expect(app.application.snapshot().notices).toEqual([{ code: 'passwordNotRemoved', cause: 'locked' }]);
  });

  it('goes on trying while the server does not answer, and says so', async () => {
    const server = aServer();
    const app = await started(keychainWith('secret'), { ...server, answerer: () => unreachable() });
    expect(app.application.snapshot().signIn.isAutomatic).toBe(true);
    app.http.answerer = server.answerer;
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
    expect(app.application.snapshot().signIn.isAutomatic).toBe(false);
  });

  it('goes on trying when a try breaks in a way nobody expected', async () => {
    const server = aServer();
    const app = await started(keychainWith('secret'), {
      ...server,
      answerer: () => {
        throw new TypeError('no request');
      },
    });
    app.http.answerer = server.answerer;
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
  });

  it('stops trying when the agent cancels', async () => {
    const app = await started(keychainWith('secret'), { ...aServer(), answerer: () => unreachable() });
    await app.commands.cancelSignIn(undefined);
    const before = app.http.requests.length;
    await app.clock.advance(600_000);
    expect(app.http.requests).toHaveLength(before);
    expect(app.application.snapshot().signIn.isAutomatic).toBe(false);
  });

  it.each(['missing', 'locked', 'slow'] as const)('says that the keychain is %s, and asks', async (refusal) => {
    const secrets = keychainWith('secret');
    secrets.refusal = refusal;
    const app = await started(secrets);
    const reason = { code: 'keychainRefused', cause: refusal };
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason });
    expect(app.application.snapshot().signIn.isAutomatic).toBe(false);
  });

  it('leaves an agent signed out who has signed out', async () => {
    const { secrets, commands, application } = await signedInApplication();
    await commands.signOut({ force: true, forget: false });
    const app = anApplication({}, aServer(), { secrets, settings: application.state.settings });
    await app.application.start();
    expect(app.http.requests).toEqual([]);
    expect(await app.commands.signIn({ ...input, password: '' })).toMatchObject({ ok: true });
  });

  it('knows nothing of an agent who wanted to be forgotten', async () => {
    const { secrets, commands, application } = await signedInApplication();
    await commands.signOut({ force: true, forget: true });
    expect(secrets.entries.size).toBe(0);
    expect(application.snapshot().signIn).toMatchObject({ server: jdoe.server, userName: '', keep: false, kept: null });
  });

  it('gives the password to no other server and no other user', async () => {
    const server = aServer();
    const { commands, application } = await signedInApplication({}, server);
    await commands.signOut({ force: true, forget: false });
    server.forgetSessions();
    for (const other of [{ server: 'https://evil.example' }, { userName: 'asmith' }]) {
      expect(await commands.signIn({ ...input, ...other, password: '' })).toMatchObject({
        failure: { code: 'signInNeeded' },
      });
    }
    expect(application.session.state.kind).toBe('signedOut');
  });
});

describe('a session that ends by itself', () => {
  it('is begun anew with the password in the keychain', async () => {
    const server = aServer();
    const { application, clock } = await signedInApplication({}, server);
    server.forgetSessions();
    application.session.sessionExpired();
    await clock.advance(2_000);
    expect(application.session.state.kind).toBe('connected');
  });

  it('asks for a password that the policy lets nobody hold, with the calls and the choices still there', async () => {
    const server = aServer();
    const app = anApplication({ signIn: { mayHoldPassword: false } }, server);
    await app.application.start();
    await app.commands.signIn({ ...input, keep: false });
    app.call({ id: 'CALL1' });
    server.forgetSessions();
    app.application.session.sessionExpired();
    await app.clock.advance(2_000);
    expect(app.application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'signInNeeded' } });
    expect(passwordsSent(app)).toEqual(['secret']);
    expect(await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' })).toMatchObject({ ok: true });
    await app.commands.signIn({ ...input, keep: false });
    await app.clock.advance(2_000);
    expect(app.http.sent('POST')).toHaveLength(1);
  });

  it('asks once when the password has been changed meanwhile', async () => {
    const { application, clock, http, secrets } = await signedInApplication();
    http.answerer = () => unauthenticated;
    application.session.sessionExpired();
    await clock.advance(600_000);
    expect(http.requests.filter(({ credentials }) => credentials !== null)).toHaveLength(2);
    expect(application.session.state).toMatchObject({ reason: { code: 'credentialsRefused' } });
    expect(secrets.entries.size).toBe(0);
  });
});

it('signs in at the server that the policy has fixed, whatever is typed', async () => {
  const app = anApplication({ server: { address: 'https://gws.example', isFixed: true } });
  await app.application.start();
  await app.commands.signIn({ ...input, server: 'https://evil.example' });
  expect(app.http.requests.every(({ url }) => url.startsWith('https://gws.example/'))).toBe(true);
  expect(app.application.snapshot().signIn).toMatchObject({ server: 'https://gws.example' });
});

it('offers no way that the policy does not', async () => {
  const app = anApplication({ signIn: { methods: ['singleSignOn'] } });
  await app.application.start();
  expect(await app.commands.signIn(input)).toMatchObject({ failure: { code: 'methodNotAllowed' } });
  expect(app.http.requests).toEqual([]);
});
