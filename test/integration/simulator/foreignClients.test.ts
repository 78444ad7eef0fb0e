import { describe, expect, it } from 'vitest';
import { BayeuxDriver } from './bayeuxDriver';
import { simulator } from './fixture';
import { alex, GwsClient, jane } from './gwsClient';
import { textLike, textWith } from './matchers';

/** Sends Basic with each request and keeps no cookies, as small clients do. */
class ForgetfulClient extends GwsClient {
  override send(request: Parameters<GwsClient['send']>[0]): ReturnType<GwsClient['send']> {
    this.cookies.clear();
    return super.send(request);
  }
}

describe('a client that keeps no cookies', () => {
  it('hears of its calls with Basic on every request, where BAYEUX_BROWSER is not needed', async () => {
    const { gwsUrl, control } = await simulator({ needsBrowserCookie: false });
    const driver = new BayeuxDriver(new ForgetfulClient(gwsUrl, jane));
    await driver.listen('/v2/me/calls');
    await control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
    expect((await control.state()).cometdSessions).toMatchObject([{ agent: 'jdoe', subscriptions: ['/v2/me/calls'] }]);
  });

  it('may be one of several that are known by their clientId alone', async () => {
    const { gwsUrl, control } = await simulator({ needsBrowserCookie: false });
    const drivers = [jane, alex].map((account) => new BayeuxDriver(new ForgetfulClient(gwsUrl, account)));
    for (const driver of drivers) await driver.listen('/v2/me/calls');
    await control.ring({ agent: 'jdoe', callType: 'Internal', from: '15001' });
    await drivers[0]?.inbox.nextCall('StatusChange', 'Ringing');
    await drivers[1]?.inbox.nextCall('StatusChange', 'Dialing');
  });

  it('is unknown where the cookie is needed', async () => {
    const { gwsUrl } = await simulator();
    const driver = new BayeuxDriver(new ForgetfulClient(gwsUrl, jane));
    await driver.handshake();
    expect(await driver.connect({ timeout: 0 })).toMatchObject({ successful: false, error: textLike(/^402/) });
  });
});

describe('a page of another origin', () => {
  const origin = 'https://crm.example';
  const preflight = {
    method: 'OPTIONS',
    path: '/api/v2/me',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
  };

  it('may ask nothing by default', async () => {
    const { gwsUrl } = await simulator();
    const answer = await new GwsClient(gwsUrl, jane).send({
      method: 'GET',
      path: '/api/v2/me',
      headers: preflight.headers,
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await new GwsClient(gwsUrl).send(preflight)).status).toBe(403);
  });

  it.each([origin, '*'])('may ask without a session what it may do, when %s is allowed', async (allowedOrigin) => {
    const { gwsUrl } = await simulator({ allowedOrigin });
    const answer = await new GwsClient(gwsUrl).send(preflight);
    expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([
      200,
      {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'GET,POST,PUT,DELETE,OPTIONS',
        'access-control-allow-headers': textWith('ContactCenterId'),
        'access-control-max-age': '120',
      },
    ]);
  });

  it.each(['/api/v2/me', '/api/v2/notifications'])('may read the CSRF headers of %s', async (path) => {
    const { gwsUrl } = await simulator({ allowedOrigin: origin, csrf: true, csrfOnNotifications: false });
    const isRead = path.endsWith('/me');
    const answer = await new GwsClient(gwsUrl, jane).send({
      ...(isRead ? { method: 'GET' } : { method: 'POST', body: '[{"channel":"/meta/handshake","version":"1.0"}]' }),
      path,
      headers: { Origin: origin },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-expose-headers')).toBe('X-CSRF-HEADER,X-CSRF-TOKEN');
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('of a third origin may ask nothing', async () => {
    const { gwsUrl, control } = await simulator();
    await control.settings({ allowedOrigin: origin });
    const answer = await new GwsClient(gwsUrl).send({
      ...preflight,
      headers: { ...preflight.headers, Origin: 'https://x.example' },
    });
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });
});

it('answers the first poll of a client at once, although it does not say that it will not wait', async () => {
  const { signIn, control } = await simulator({ cometTimeoutMs: 600_000 });
  const driver = new BayeuxDriver(await signIn());
  await driver.handshake();
  await driver.subscribe('/v2/me/calls');
  expect(await driver.connect()).toMatchObject({ successful: true, advice: { reconnect: 'retry', timeout: 600_000 } });
  const second = driver.connect();
  await expect.poll(async () => (await control.state()).cometdSessions[0]?.isPolling).toBe(true);
  await control.ring({ agent: 'jdoe' });
  expect(await second).toMatchObject({ successful: true });
});

describe('what WWE asks for at its start', () => {
  it('is told of a user as a contact', async () => {
    const { signIn, control, gwsUrl } = await simulator();
    const client = await signIn();
    const { agents } = await control.state();
    const userId = String(agents.find(({ userName }) => userName === 'jdoe')?.['userId']);
    const answer = await client.get(`/api/v2/contacts/${userId}?type=User`);
    expect(answer.json).toEqual({
      statusCode: 0,
      contact: {
        id: userId,
        name: 'Jane Doe',
        type: 'User',
        phoneNumbers: [{ phoneNumber: '15000', description: '', switchName: 'SIP_Switch' }],
        userName: 'jdoe',
        firstName: 'Jane',
        lastName: 'Doe',
        employeeId: 'jdoe',
        uri: `${gwsUrl}/api/v2/contacts/${userId}`,
        path: `/contacts/${userId}`,
      },
    });
    expect(await client.get('/api/v2/contacts/nobody?type=User')).toMatchObject({
      status: 404,
      json: { statusCode: 6 },
    });
    expect(await client.get(`/api/v2/contacts/${userId}?type=Queue`)).toMatchObject({ status: 404 });
  });

  it('has no index of contacts', async () => {
    const { signIn } = await simulator();
    const answer = await (await signIn()).get('/internal-api/lucene/index');
    expect(answer).toMatchObject({ status: 500, json: { statusCode: 4 } });
  });
});
