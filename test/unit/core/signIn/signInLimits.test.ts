import { describe, expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, type TestApplication } from '../../../support/anApplication';

const at = (server: string, password = 'guess') =>
  ({ method: 'password', server, userName: 'jdoe', password, keep: false }) as const;

async function started(policy: unknown = {}, server = aServer()): Promise<TestApplication> {
  const app = anApplication(policy, server);
  await app.application.start();
  return app;
}

const asked = ({ http }: TestApplication): ReadonlySet<string> =>
  new Set(http.requests.map(({ url }) => url.split('/api/')[0] ?? ''));

describe('a sign-in form in the hands of a hostile page', () => {
  it.each([
    'https://gws.example/c2VjcmV0IG9mIGEgY3VzdG9tZXIgdGhhdCBpcyBsb25n',
    'https://gws.example/a/b/c/d',
    'https://gws.example/%73ecret',
    'https://gws.example/(secret)',
  ])('makes Wrapkey ask nothing of %s', async (server) => {
    const app = await started();
    expect(await app.commands.signIn(at(server))).toEqual({ ok: false, failure: { code: 'addressInvalid' } });
    expect(app.http.requests).toEqual([]);
  });

  it('may ask for what the policy names, whatever it looks like', async () => {
    const address = 'https://gws.example/a/b/c/d/e';
    const app = await started({ server: { address } });
    await app.commands.signIn(at(address));
    expect([...asked(app)]).toContain(address);
  });

  it('reaches a few new servers, and then one a minute', async () => {
    const app = await started();
    const tryMany = async (name: string): Promise<void> => {
      for (let count = 0; count < 20; count += 1) {
        await app.commands.signIn(at(`https://${name}${String(count)}.example`, ''));
      }
    };
    await tryMany('a');
    expect(asked(app).size).toBe(5);
    expect(await app.commands.signIn(at('https://another.example'))).toEqual({
      ok: false,
      failure: { code: 'tooManyServers' },
    });
    await app.clock.advance(60_000);
    await tryMany('b');
    expect(asked(app).size).toBe(6);
  });

  it('keeps nobody from the server of yesterday', async () => {
    const app = anApplication({}, aServer(), { settings: { server: jdoe.server } });
    await app.application.start();
    for (let count = 0; count < 20; count += 1) await app.commands.signIn(at(`https://a${String(count)}.example`, ''));
    expect(await app.commands.signIn({ ...jdoe, method: 'password', keep: false })).toMatchObject({ ok: true });
  });

  it('guesses a few passwords, and then one in 20 seconds', async () => {
    const app = await started();
    const guess = () => app.commands.signIn(at(jdoe.server));
    for (let count = 0; count < 5; count += 1) {
      expect(await guess()).toEqual({ ok: false, failure: { code: 'credentialsRefused' } });
    }
    const before = app.http.requests.length;
    for (let count = 0; count < 100; count += 1) {
      expect(await guess()).toEqual({ ok: false, failure: { code: 'tooManyPasswords' } });
    }
    expect(app.http.requests).toHaveLength(before);
    await app.clock.advance(20_000);
    expect(await guess()).toEqual({ ok: false, failure: { code: 'credentialsRefused' } });
    expect(await guess()).toEqual({ ok: false, failure: { code: 'tooManyPasswords' } });
  });

  it('does not count what was not the fault of the password', async () => {
    const server = aServer();
    const app = await started({}, server);
    for (let count = 0; count < 30; count += 1) {
      expect(await app.commands.signIn({ ...jdoe, method: 'password', keep: false })).toMatchObject({ ok: true });
      await app.commands.signOut({ force: true, forget: false });
    }
  });
});
