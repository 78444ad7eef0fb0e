import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { GwsClient, jane } from './gwsClient';

const denied = { statusCode: 20, statusMessage: 'Access denied' };

describe('signing in', () => {
  it('tells its version to anybody', async () => {
    const { gwsUrl } = await simulator();
    const answer = await new GwsClient(gwsUrl).get('/api/v2/diagnostics/version');
    expect(answer.json).toEqual({ statusCode: 0, version: '8.5.202.96' });
  });

  it('refuses a request without session or credentials with 403 and statusCode 20', async () => {
    const { gwsUrl } = await simulator();
    const answer = await new GwsClient(gwsUrl).get('/api/v2/me');
    expect([answer.status, answer.json]).toEqual([403, denied]);
  });

  it('opens a session with Basic credentials, and the cookie alone goes on', async () => {
    const { gwsUrl } = await simulator();
    const client = new GwsClient(gwsUrl, jane);
    const first = await client.get('/api/v2/me');
    expect(first.headers.getSetCookie()[0]).toMatch(/^JSESSIONID=\w+\.node1; Path=\/; HttpOnly$/);
    const second = await client.get('/api/v2/me');
    expect([second.status, second.headers.getSetCookie()]).toEqual([200, []]);
  });

  it('refuses a wrong password with 403, or with 401 when set so', async () => {
    const { gwsUrl, control } = await simulator();
    const client = new GwsClient(gwsUrl, { userName: 'jdoe', password: 'wrong' });
    const usual = await client.get('/api/v2/me');
    await control.settings({ wrongPasswordStatus: 401 });
    const other = await client.get('/api/v2/me');
    expect([usual.status, usual.json, other.status, other.json]).toEqual([403, denied, 401, denied]);
  });

  it('forgets sessions on demand', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.expireSessions('jdoe');
    const answer = await client.get('/api/v2/me');
    expect([answer.status, answer.json]).toEqual([403, denied]);
  });

  it('refuses notifications without a session on HTTP level', async () => {
    const { gwsUrl } = await simulator();
    const answer = await new GwsClient(gwsUrl).post('/api/v2/notifications/handshake', [
      { channel: '/meta/handshake' },
    ]);
    expect([answer.status, answer.json]).toEqual([403, denied]);
  });
});

describe('ending the session', () => {
  it('logs the device out and invalidates the HTTP session', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const answer = await driver.gws.post('/api/v2/me', { operationName: 'EndContactCenterSession' });
    const after = await driver.gws.get('/api/v2/me');
    expect([answer.json, after.status]).toEqual([{ statusCode: 0 }, 403]);
    const state = await control.state();
    expect(state.agents[0]?.['userState']).toMatchObject({ state: 'LoggedOut' });
  });
});

describe('CSRF protection', () => {
  it('gives no token while it is off', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    expect(client.csrf).toEqual({});
  });

  it('gives a token on every GET and wants it with every POST', async () => {
    const { signIn } = await simulator({ csrf: true });
    const client = await signIn();
    expect(client.csrf['X-CSRF-TOKEN']).toMatch(/^[0-9a-f-]{36}$/);
    const good = await client.post('/api/v2/me/channels/voice', { operationName: 'NotReady' });
    const bad = await client.send({
      method: 'POST',
      path: '/api/v2/me/channels/voice',
      body: '{"operationName":"Ready"}',
      headers: { 'X-CSRF-TOKEN': 'old' },
    });
    expect([good.json, bad.status, bad.text]).toEqual([{ statusCode: 0 }, 403, 'Missing or invalid Csrf token']);
  });

  it('covers notifications, unless set otherwise', async () => {
    const { signIn, control } = await simulator({ csrf: true });
    const client = await signIn();
    client.csrf['X-CSRF-TOKEN'] = '';
    const handshake = [{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }];
    const covered = await client.post('/api/v2/notifications', handshake);
    await control.settings({ csrfOnNotifications: false });
    const open = await client.post('/api/v2/notifications', handshake);
    expect([covered.status, open.status]).toEqual([403, 200]);
  });

  it('refuses the old token after a rotation and hands out the new one', async () => {
    const { signIn, control } = await simulator({ csrf: true });
    const client = await signIn();
    await control.rotateCsrf('jdoe');
    const refused = await client.post('/api/v2/me', { operationName: 'Ready' });
    await client.get('/api/v2/me');
    const accepted = await client.post('/api/v2/me', { operationName: 'Ready' });
    expect([refused.status, accepted.status]).toEqual([403, 200]);
  });
});
