import { describe, expect, it } from 'vitest';
import type { SimulatorControl } from '../../support/simulatorControl';
import { BayeuxDriver } from './bayeuxDriver';
import { simulator } from './fixture';
import { GwsClient, alex, jane } from './gwsClient';
import { anyText, textLike } from './matchers';

const unknownClient = { successful: false, error: textLike(/^402/), advice: { reconnect: 'handshake' } };

async function isPolling(control: SimulatorControl): Promise<boolean | undefined> {
  return (await control.state()).cometdSessions[0]?.isPolling;
}

describe('the notifications address', () => {
  it.each(['', '/', '/handshake', '/connect', '/disconnect', '/subscribe', '/anything'])(
    'accepts every message at /api/v2/notifications%s',
    async (suffix) => {
      const { signIn } = await simulator();
      const driver = new BayeuxDriver(await signIn(), `/api/v2/notifications${suffix}`);
      const handshake = await driver.handshake();
      const subscribed = await driver.subscribe('/v2/me/calls');
      const connected = await driver.connect({ timeout: 0 });
      const [left] = await driver.send({ id: '9', channel: '/meta/disconnect', clientId: driver.clientId });
      expect(handshake).toMatchObject({
        id: '1',
        successful: true,
        version: '1.0',
        minimumVersion: '1.0',
        supportedConnectionTypes: ['long-polling'],
        advice: { reconnect: 'retry', interval: 0, timeout: 30_000 },
      });
      expect([subscribed, connected, left]).toMatchObject([
        { id: '2', successful: true, subscription: '/v2/me/calls' },
        { id: '3', successful: true },
        { id: '9', successful: true },
      ]);
    },
  );

  it('takes a single message that is not in an array', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const answer = await client.post('/api/v2/notifications', { channel: '/meta/handshake', version: '1.0' });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, [{ successful: true }]]);
  });

  it('refuses what is not Bayeux with 400', async () => {
    const { signIn } = await simulator();
    const client = await signIn();
    const bodies = ['[]', '[null]', '7', '{"channel":5}', 'nonsense', ''];
    const answers = await Promise.all(
      bodies.map((body) => client.send({ method: 'POST', path: '/api/v2/notifications', body })),
    );
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 400));
  });

  it.each([
    ['/meta/subscribe', { subscription: '/v2/me/calls' }],
    ['/meta/connect', { connectionType: 'long-polling' }],
    ['/meta/handshake', { version: '1.0' }],
  ])('serves a handshake and refuses the %s that comes with it', async (channel, fields) => {
    const { signIn } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    const handshake = { id: '1', channel: '/meta/handshake', version: '1.0' };
    const other = { id: '2', channel, ...fields };
    const after = await driver.send(handshake, other);
    const before = await driver.send(...(channel === '/meta/handshake' ? [handshake, other] : [other, handshake]));
    const expected = [
      { id: '1', successful: true, clientId: anyText },
      { id: '2', channel, ...unknownClient },
    ];
    expect([after, before]).toMatchObject([expected, expected]);
  });

  it('refuses to connect with a connection type that was not offered', async () => {
    const { signIn } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    const [refused] = await driver.send({ ...driver.connectMessage(), connectionType: 'websocket' });
    const fine = await driver.connect({ timeout: 0 });
    expect([refused, fine]).toMatchObject([
      { id: '3', successful: false, error: textLike(/^400/) },
      { id: '3', successful: true },
    ]);
  });

  it('keeps both cookies when the handshake is the first request', async () => {
    const { gwsUrl } = await simulator();
    const client = new GwsClient(gwsUrl, jane);
    await client.post('/api/v2/notifications', [{ channel: '/meta/handshake', version: '1.0' }]);
    expect([...client.cookies.keys()].sort()).toEqual(['BAYEUX_BROWSER', 'JSESSIONID']);
  });
});

describe('Bayeux sessions', () => {
  it('answers 402 and the advice to shake hands to an unknown client', async () => {
    const { signIn } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    driver.clientId = 'never-heard-of';
    const connected = await driver.connect();
    const subscribed = await driver.subscribe('/v2/me/calls');
    expect([connected, subscribed]).toMatchObject([unknownClient, unknownClient]);
  });

  it('ends a held poll with 402 when the client is forgotten', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    await driver.connect({ timeout: 0 });
    const held = driver.connect();
    await expect.poll(() => isPolling(control)).toBe(true);
    await control.dropCometd('jdoe');
    expect(await held).toMatchObject(unknownClient);
    expect(await driver.connect()).toMatchObject(unknownClient);
  });

  it('ends a held poll when the HTTP session expires, and refuses the next with 403', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    await driver.connect({ timeout: 0 });
    const held = driver.connect();
    await expect.poll(() => isPolling(control)).toBe(true);
    await control.expireSessions();
    await held;
    const next = await driver.raw(driver.connectMessage());
    expect([next.status, next.json['statusCode']]).toEqual([403, 20]);
  });

  it('forgets a client that stays away longer than maxInterval', async () => {
    const { signIn, control } = await simulator({ cometMaxIntervalMs: 50 });
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    await expect.poll(async () => (await control.state()).cometdSessions, { timeout: 5_000 }).toEqual([]);
    expect(await driver.connect()).toMatchObject(unknownClient);
  });

  it('does not accept the client of another agent', async () => {
    const { signIn, control } = await simulator();
    const victim = new BayeuxDriver(await signIn(jane));
    await victim.handshake();
    await victim.subscribe('/v2/me/calls');
    const thief = new BayeuxDriver(await signIn(alex));
    thief.clientId = victim.clientId;
    thief.gws.cookies.set('BAYEUX_BROWSER', victim.gws.cookies.get('BAYEUX_BROWSER') ?? '');
    await control.ring({ agent: 'jdoe' });
    expect(await thief.connect({ timeout: 0 })).toMatchObject(unknownClient);
    expect(thief.inbox.all()).toEqual([]);
  });

  it('refuses publishing, malformed channels and meta channels', async () => {
    const { signIn } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    const { clientId } = driver;
    const replies = [
      ...(await driver.send({ id: '5', channel: '/v2/me/calls', data: { call: {} }, clientId })),
      ...(await driver.send({ id: '6', channel: '/meta/nothing', clientId })),
      await driver.subscribe('no-slash'),
      await driver.subscribe('/meta/connect'),
      await driver.subscribe([5]),
    ];
    expect(replies.map(({ successful }) => successful)).toEqual([false, false, false, false, false]);
  });
});

describe('subscriptions', () => {
  it.each(['/v2/me/calls', '/v2/me/*', '/v2/**', '/**'])('delivers calls once to %s', async (subscription) => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.listen(subscription);
    await control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
    expect(driver.inbox.calls()).toEqual(['StatusChange Ringing']);
  });

  it('delivers once when several subscriptions fit, and nothing when none does', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.listen('/v2/me/calls', '/v2/me/*', '/**', '/v2/*');
    const other = new BayeuxDriver(await signIn());
    await other.listen('/v2/*', '/v2/me/devices');
    await control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
    await driver.gws.post('/api/v2/me', { operationName: 'NotReady' });
    await other.inbox.next(({ channel }) => channel === '/v2/me/devices');
    expect([driver.inbox.calls(), other.inbox.calls()]).toEqual([['StatusChange Ringing'], []]);
  });

  it('takes several channels in one subscription, and stops after unsubscribing', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    const subscribed = await driver.subscribe(['/v2/me/calls', '/v2/me/devices']);
    const { clientId } = driver;
    await driver.send({ channel: '/meta/unsubscribe', subscription: '/v2/me/calls', clientId });
    await driver.connect({ timeout: 0 });
    await control.ring({ agent: 'jdoe' });
    await driver.gws.post('/api/v2/me', { operationName: 'NotReady' });
    await driver.connect();
    expect(subscribed).toMatchObject({ successful: true, subscription: ['/v2/me/calls', '/v2/me/devices'] });
    expect(driver.inbox.all().map(({ channel }) => channel)).toEqual(['/v2/me/devices']);
  });

  it('keeps the calls of agents apart who subscribe to the same names', async () => {
    const { listen, control } = await simulator();
    const [first, second] = [await listen(jane), await listen(alex)];
    await control.ring({ agent: 'jdoe', from: '+1 555 0101' });
    await control.ring({ agent: 'asmith', from: '+1 555 0102' });
    await Promise.all([first, second].map(({ inbox }) => inbox.nextCall('StatusChange', 'Ringing')));
    expect([first, second].map(({ inbox }) => inbox.all().map(({ data }) => data['phoneNumber']))).toEqual([
      ['15000'],
      ['15001'],
    ]);
  });

  it('keeps messages for a client that went away in the middle of a poll', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    await driver.subscribe('/v2/me/calls');
    await driver.connect({ timeout: 0 });
    const leaving = new AbortController();
    const cut = expect(driver.gws.post('/api/v2/notifications', [driver.connectMessage()], leaving.signal)).rejects;
    await expect.poll(() => isPolling(control)).toBe(true);
    leaving.abort();
    await cut.toThrow();
    await expect.poll(() => isPolling(control)).toBe(false);
    await control.ring({ agent: 'jdoe' });
    await driver.connect({ timeout: 0 });
    expect(driver.inbox.calls()).toEqual(['StatusChange Ringing']);
  });

  it('keeps messages for a client that is between two polls', async () => {
    const { signIn, control } = await simulator();
    const driver = new BayeuxDriver(await signIn());
    await driver.handshake();
    await driver.subscribe('/v2/me/calls');
    await driver.connect({ timeout: 0 });
    const { id } = await control.ring({ agent: 'jdoe' });
    await control.answer(id);
    await driver.connect();
    expect(driver.inbox.calls()).toEqual(['StatusChange Ringing', 'StatusChange Established']);
  });
});
