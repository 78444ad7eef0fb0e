import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../electron/core/kernel/result';
import type { SecretFailure } from '../../../../electron/core/session/secretsPort';
import { settle } from '../../../fakes/fakeClock';
import { aServer, html, json, type Answerer } from '../../../fakes/fakeHttp';
import { MemorySecrets } from '../../../fakes/memorySecrets';
import { anApplication, jdoe, signedInApplication } from '../../../support/anApplication';

const entry = 'Password of jdoe at https://gws.example';
const input = { method: 'password', ...jdoe, keep: true } as const;
const kept = { server: jdoe.server, userName: 'jdoe', kept: 'password' } as const;

/** Asks its user for a password, and writes only when that has come. */
class SlowSecrets extends MemorySecrets {
  unlock: () => void = () => undefined;
  private isAsked: () => void = () => undefined;
  readonly asked = new Promise<void>((resolve) => {
    this.isAsked = resolve;
  });

  override write(name: string, secret: string): Promise<Result<null, SecretFailure>> {
    return new Promise((resolve) => {
      this.unlock = () => void super.write(name, secret).then(resolve);
      this.isAsked();
    });
  }
}

function secretsWith(password: string): MemorySecrets {
  const secrets = new MemorySecrets();
  secrets.entries.set(entry, password);
  return secrets;
}

describe('a keychain that takes its time', () => {
  it('does not undo a sign-out that came meanwhile', async () => {
    const secrets = new SlowSecrets();
    const app = anApplication({}, aServer(), { secrets });
    await app.application.start();
    const signedIn = app.commands.signIn(input);
    await secrets.asked;
    expect(await app.commands.signOut({ force: true, forget: true })).toMatchObject({ ok: true });
    secrets.unlock();
    await signedIn;
    expect(secrets.entries.size).toBe(0);
    expect(app.application.state.settings).toMatchObject({ userName: '', kept: 'none', isSignedOut: true });
  });

  it('is asked after the sign-out is on the disk', async () => {
    const app = await signedInApplication();
    app.secrets.remove = () => new Promise(() => undefined);
    void app.commands.signOut({ force: true, forget: true });
    await settle();
    expect(app.application.state.settings).toMatchObject({ kept: 'none', isSignedOut: true });
    expect(app.application.session.state.kind).toBe('signedOut');
  });
});

describe('what is kept', () => {
  it.each([html(403), json({ error: 'blocked' }, 403)])(
    'is not given up for a 403 that is not GWS’s',
    async (answer) => {
      const { application, http, secrets, clock } = await signedInApplication();
      http.answerer = () => answer;
      application.session.sessionExpired();
      await clock.advance(60_000);
      expect(application.session.state).toMatchObject({ kind: 'signedOut', reason: { code: 'signInNeeded' } });
      expect([...secrets.entries.values()]).toEqual(['secret']);
    },
  );

  it.each<unknown>([
    { signIn: { methods: ['singleSignOn'] } },
    { server: { address: 'https://other.example', isFixed: true } },
  ])('is removed under a policy of %j', async (policy) => {
    const secrets = secretsWith('secret');
    const app = anApplication(policy, aServer(), { secrets, settings: kept });
    await app.application.start();
    await settle();
    expect(secrets.entries.size).toBe(0);
    expect(app.http.requests).toEqual([]);
  });
});

it('takes over a sign-in that is under way by itself', async () => {
  const secrets = secretsWith('secret');
  const never: Answerer = () => new Promise(() => undefined);
  const app = anApplication({}, { ...aServer(), answerer: never }, { secrets, settings: kept });
  await app.application.start();
  await settle();
  expect(app.application.snapshot().signIn.isAutomatic).toBe(true);
  app.http.answerer = aServer().answerer;
  expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
  expect(app.application.session.state.kind).toBe('connected');
});

it('leaves the form free at once when a sign-in is cancelled', async () => {
  const app = anApplication({}, { ...aServer(), answerer: () => new Promise(() => undefined) });
  await app.application.start();
  void app.commands.signIn(input);
  await settle();
  await app.commands.cancelSignIn(undefined);
  expect(app.application.session.state).toEqual({ kind: 'signedOut', reason: null });
});

it('signs in nobody where the cookies of an earlier agent cannot be forgotten', async () => {
  const app = anApplication();
  await app.application.start();
  app.http.forgetCookies = () => Promise.reject(new Error('busy'));
  expect(await app.commands.signIn(input)).toMatchObject({ failure: { code: 'connectionLost' } });
  expect(app.http.requests).toEqual([]);
});
