import { describe, expect, it } from 'vitest';
import { openGws } from '../../../../electron/core/gws/gwsV2Api';
import { succeed } from '../../../../electron/core/kernel/result';
import { PasswordAuthenticator } from '../../../../electron/core/session/passwordAuthenticator';
import { siteOf } from '../../../../electron/core/session/siteServers';
import { FakeClock } from '../../../fakes/fakeClock';
import { aServer, FakeHttp, unauthenticated } from '../../../fakes/fakeHttp';

/** Typed by the agent, and not in the keychain. */
function aTypedPassword() {
  const kept = { recall: () => Promise.resolve(succeed(null)), refused: () => Promise.resolve() };
  const authenticator = new PasswordAuthenticator(
    { userName: 'jdoe', isServerNamed: false, mayHold: true, kept },
    'secret',
  );
  const site = siteOf('https://gws.example', { address: 'https://gws.example', secondAddress: null });
  if (site === null) throw new Error('no address');
  const http = new FakeHttp(aServer().answerer);
  return { authenticator, http, api: openGws({ http, clock: new FakeClock() }, site.first) };
}

describe('a password that is held', () => {
  it('is sent again for the next sign-in', async () => {
    const { authenticator, http, api } = aTypedPassword();
    await authenticator.prove(api);
    authenticator.proved();
    expect(await authenticator.prove(api)).toMatchObject({ ok: true });
    expect(http.requests.map(({ credentials }) => credentials?.password)).toEqual(['secret', 'secret']);
  });

  it('is not sent again, whoever asks, when the server has refused it', async () => {
    const { authenticator, http, api } = aTypedPassword();
    await authenticator.prove(api);
    authenticator.proved();
    http.answerer = () => unauthenticated;
    expect(await authenticator.prove(api)).toMatchObject({ failure: { code: 'credentialsRefused' } });
    expect(await authenticator.prove(api)).toMatchObject({ failure: { code: 'signInNeeded' } });
    expect(http.requests).toHaveLength(2);
  });

  it('is not sent again, whoever asks, after the sign-out', async () => {
    const { authenticator, http, api } = aTypedPassword();
    await authenticator.prove(api);
    authenticator.proved();
    authenticator.stop();
    expect(await authenticator.prove(api)).toMatchObject({ failure: { code: 'signInNeeded' } });
    expect(http.requests).toHaveLength(1);
  });
});
