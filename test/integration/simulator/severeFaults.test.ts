import { describe, expect, it } from 'vitest';
import { dispositionOf, simulator } from './fixture';
import { alex } from './gwsClient';

const handshake = [{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }];
const notifications = '/api/v2/notifications';

describe('severe faults', () => {
  it('cut an answer in the middle, after the operation was done', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const call = await control.ring({ agent: 'jdoe' });
    await control.fault({ match: { agent: 'jdoe' }, action: { kind: 'cutShort' } });
    await expect(client.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Kept'))).rejects.toThrow();
    expect((await control.state()).calls[0]?.userData).toEqual({ DispositionCode: 'Kept' });
  });

  it('answer half a JSON with 200', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ action: { kind: 'halfJson' } });
    const { status, text } = await client.get('/api/v2/me');
    expect(status).toBe(200);
    expect(() => void JSON.parse(text)).toThrow();
  });

  it('answer with 10 MB that are still good JSON', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ action: { kind: 'large', bytes: 10_000_000 } });
    const { text, json } = await client.get('/api/v2/me');
    expect([text.length > 10_000_000, json['statusCode']]).toEqual([true, 0]);
  });

  it.each(['cutShort', 'halfJson'] as const)('spoil the answers of CometD by %s', async (kind) => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ match: { path: notifications }, action: { kind } });
    const read = async (): Promise<unknown> => JSON.parse((await client.post(notifications, handshake)).text);
    await expect(read()).rejects.toThrow();
    await expect(read()).resolves.toMatchObject([{ successful: true }]);
  });

  it('turn away CometD messages with any advice', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const action = { kind: 'refuse', error: '403::denied', advice: { reconnect: 'none' } } as const;
    await control.fault({ match: { path: notifications, agent: 'jdoe' }, action });
    const { text } = await client.post(notifications, handshake);
    expect(JSON.parse(text)).toEqual([
      { channel: '/meta/handshake', successful: false, error: '403::denied', advice: { reconnect: 'none' } },
    ]);
  });

  it('hang for a time, and then cut the connection', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ action: { kind: 'hang', ms: 20 } });
    await expect(client.get('/api/v2/me')).rejects.toThrow();
  });

  it.each(['402::session_unknown', '402::Unknown client'])('forget CometD clients in the words %s', async (error) => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.dropCometd('jdoe', error);
    const connect = { channel: '/meta/connect', connectionType: 'long-polling', clientId: 'forgotten' };
    const answers = await Promise.all([
      driver.gws.post(notifications, [connect]),
      driver.gws.post(notifications, [{ channel: '/meta/subscribe', subscription: '/v2/me', clientId: 'forgotten' }]),
    ]);
    const refusal = [{ successful: false, error, advice: { reconnect: 'handshake' } }];
    expect(answers.map(({ text }): unknown => JSON.parse(text))).toMatchObject([refusal, refusal]);
  });

  it('move one agent to another node, where the cookies mean nothing', async () => {
    const { signIn, listen, control } = await simulator();
    const driver = await listen();
    const second = await signIn(alex);
    await control.changeNode('jdoe');
    const answers = [await driver.gws.get('/api/v2/me'), await second.get('/api/v2/me')];
    driver.gws.cookies.clear();
    const again = await driver.gws.get('/api/v2/me');
    expect([...answers, again].map(({ status }) => status)).toEqual([403, 200, 200]);
    expect(driver.gws.cookies.get('JSESSIONID')).toMatch(/\.node2$/);
    expect((await control.state()).cometdSessions).toEqual([]);
  });

  it('send a burst of notifications, of which the last says how it is', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const calls = [await control.ring({ agent: 'jdoe' }), await control.ring({ agent: 'jdoe' })];
    await control.burst(
      calls.map(({ id }) => id),
      5_000,
    );
    await driver.inbox.next(({ data }) => JSON.stringify(data).includes('"Burst":"5000"'));
    const changes = driver.inbox.calls().filter((line) => line.startsWith('AttachedDataChanged'));
    expect(changes).toHaveLength(5_000);
    expect((await control.state()).calls.map(({ userData }) => userData)).toEqual([
      { Burst: '4999' },
      { Burst: '5000' },
    ]);
  });

  it('do not keep a CometD client for ever that never got its answer', async () => {
    const { signIn, control } = await simulator({ cometMaxIntervalMs: 200 });
    const client = await signIn();
    await control.fault({ match: { path: notifications }, action: { kind: 'cutShort' } });
    await expect(client.post(notifications, handshake)).rejects.toThrow();
    expect((await control.state()).cometdSessions).toHaveLength(1);
    await expect.poll(async () => (await control.state()).cometdSessions, { timeout: 10_000 }).toEqual([]);
  });

  it('explain what is wrong with a request for them', async () => {
    const { controlUrl } = await simulator();
    const wrong: readonly (readonly [string, unknown])[] = [
      ['/faults', { action: { kind: 'large' } }],
      ['/faults', { action: { kind: 'refuse', error: '', advice: { reconnect: 'maybe' } } }],
      ['/cometd/drop', { error: '402' }],
      ['/sessions/node-change', { agent: 'nobody' }],
      ['/burst', { calls: ['none'] }],
      ['/plan', { seed: 1, seconds: 5, agents: ['nobody'] }],
    ];
    const statuses = await Promise.all(
      wrong.map(async ([path, body]) => {
        const response = await fetch(`${controlUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });
        return response.status;
      }),
    );
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400]);
  });
});
