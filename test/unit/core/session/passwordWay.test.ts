import { describe, expect, it } from 'vitest';
import { GwsClient } from '../../../../electron/core/gws/gwsClient';
import { succeed } from '../../../../electron/core/kernel/result';
import { PasswordWay } from '../../../../electron/core/session/passwordWay';
import { siteOf } from '../../../../electron/core/session/siteServers';
import { aServer, FakeHttp, unauthenticated } from '../../../fakes/fakeHttp';

/** Typed by the agent, and not in the keychain. */
function aTypedPassword() {
  const kept = { recall: () => Promise.resolve(succeed(null)), refused: () => Promise.resolve() };
  const way = new PasswordWay({ userName: 'jdoe', isServerNamed: false, mayHold: true, kept }, 'secret');
  const site = siteOf('https://gws.example', { address: 'https://gws.example', secondAddress: null });
  if (site === null) throw new Error('no address');
  const http = new FakeHttp(aServer().answerer);
  return { way, http, client: new GwsClient(http, site.first) };
}

describe('a password that is held', () => {
  it('is sent again for the next sign-in', async () => {
    const { way, http, client } = aTypedPassword();
    await way.prove(client);
    way.proved();
    expect(await way.prove(client)).toMatchObject({ ok: true });
    expect(http.requests.map(({ credentials }) => credentials?.password)).toEqual(['secret', 'secret']);
  });

  it('is not sent again, whoever asks, when the server has refused it', async () => {
    const { way, http, client } = aTypedPassword();
    await way.prove(client);
    way.proved();
    http.answerer = () => unauthenticated;
    expect(await way.prove(client)).toMatchObject({ failure: { code: 'credentialsRefused' } });
    expect(await way.prove(client)).toMatchObject({ failure: { code: 'signInNeeded' } });
    expect(http.requests).toHaveLength(2);
  });

  it('is not sent again, whoever asks, after the sign-out', async () => {
    const { way, http, client } = aTypedPassword();
    await way.prove(client);
    way.proved();
    way.stop();
    expect(await way.prove(client)).toMatchObject({ failure: { code: 'signInNeeded' } });
    expect(http.requests).toHaveLength(1);
  });
});
