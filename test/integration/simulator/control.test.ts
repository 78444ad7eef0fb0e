import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { isObject } from './gwsClient';
import { listWith, textWith } from './matchers';

async function ask(url: string, body?: unknown): Promise<{ status: number; error: string }> {
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return { status: response.status, error: isObject(answer) ? String(answer['error']) : '' };
}

describe('the control API', () => {
  it.each([
    ['/calls', {}, 'agent'],
    ['/calls', { agent: 'nobody' }, "'jdoe'"],
    ['/calls', { agent: 'jdoe', state: 'Floating' }, 'Established'],
    ['/calls', { agent: 'jdoe', colour: 'red' }, 'colour'],
    ['/calls', { agent: 'jdoe', id: 'with space' }, 'id'],
    ['/calls', { agent: 'jdoe', userData: 7 }, 'userData'],
    ['/settings', { latencyMs: -1 }, 'latencyMs'],
    ['/settings', { eventOrder: 'sometimes' }, 'before'],
    ['/settings', { wrongPasswordStatus: 200 }, '401 or 403'],
    ['/settings', [], 'body'],
    ['/agents/new', { password: 'x' }, 'dn'],
    ['/agents/jdoe', { dn: '15001' }, 'asmith'],
    ['/agents/jdoe', { deviceState: 'Asleep' }, 'NotReady'],
    ['/agents/jdoe', { dispositions: [{ name: 'A' }] }, 'dispositions'],
    ['/faults', { action: { kind: 'explode' } }, 'dropAfter'],
    ['/faults', { action: { kind: 'drop' }, times: 0 }, 'always'],
    ['/faults', { action: { kind: 'answer', status: 503, headers: { 'bad header': 'x' } } }, 'HTTP header'],
    ['/faults', { action: { kind: 'answer', status: 503, headers: { Good: 'a\r\nb' } } }, 'HTTP header'],
    ['/faults', { action: { kind: 'answer', status: 503, contentType: 'a\nb' } }, 'HTTP header'],
    ['/sessions/expire', { agent: 'nobody' }, "'jdoe'"],
    ['/sessions/csrf-rotate', { agent: 'nobody' }, "'jdoe'"],
    ['/cometd/drop', { agent: 'nobody' }, "'jdoe'"],
    ['/calls/%E0%A4%A/answer', {}, '%E0%A4%A'],
    ['/settings', { externalUrl: 'javascript:1' }, 'http://'],
    ['/notify', { agent: 'nobody', channel: '/v2/me/calls', data: {} }, 'nobody'],
    ['/notify', { agent: 'jdoe', channel: 'calls', data: {} }, 'channel'],
  ])('answers %s %j with 400 and what is wrong', async (path, body, hint) => {
    const { controlUrl } = await simulator();
    const { status, error } = await ask(`${controlUrl}${path}`, body);
    expect(status).toBe(400);
    expect(error).toContain(hint);
  });

  it('answers a body that is not JSON, and a strange filter, with 400', async () => {
    const { controlUrl } = await simulator();
    const broken = await fetch(`${controlUrl}/calls`, { method: 'POST', body: '{"agent"' });
    const filter = await ask(`${controlUrl}/requests?color=red`);
    expect([broken.status, filter.status, filter.error]).toEqual([400, 400, textWith('operationName')]);
  });

  it('explains itself at the root and at an unknown route', async () => {
    const { controlUrl } = await simulator();
    const root: unknown = await (await fetch(`${controlUrl}/`)).json();
    const lost = await fetch(`${controlUrl}/lost`);
    const doubled = await fetch(`${controlUrl}//`);
    const routes = { routes: listWith(textWith('POST /calls ')) };
    expect([root, lost.status, await lost.json()]).toMatchObject([routes, 404, routes]);
    expect([doubled.status, await doubled.json()]).toMatchObject([404, routes]);
  });

  it('answers an impossible change of a call with 400 and an unknown call with 404', async () => {
    const { control, controlUrl } = await simulator();
    const { id } = await control.ring({ agent: 'jdoe' });
    const held = await ask(`${controlUrl}/calls/${id}/hold`, {});
    const none = await ask(`${controlUrl}/calls/NONE/answer`, {});
    const twice = await ask(`${controlUrl}/calls`, { agent: 'jdoe', id });
    expect([held.status, held.error, none.status, twice.status]).toEqual([400, textWith('Ringing'), 404, 400]);
  });

  it('shows every request without its secrets', async () => {
    const { signIn, control } = await simulator({ csrf: true });
    const client = await signIn();
    await client.get('/api/v2/me');
    await client.post('/api/v2/me', { operationName: 'NotReady' });
    const [posted] = await control.requests({ operationName: 'NotReady', agent: 'jdoe', notifications: false });
    const [first] = await control.requests({ method: 'GET' });
    expect(posted).toMatchObject({
      method: 'POST',
      path: '/api/v2/me',
      status: 200,
      body: { operationName: 'NotReady' },
      headers: { cookie: '(present)', 'x-csrf-token': '(present)' },
    });
    expect(first?.headers['authorization']).toBe('(present)');
    await control.clearRequests();
    expect(await control.requests()).toEqual([]);
  });

  it('makes agents and changes settings of one without touching the others', async () => {
    const { control, signIn } = await simulator();
    await control.configureAgent('mary', { password: 'pw', dn: '15100' });
    const change = { 'interaction-workspace': { 'interaction.disposition.is-mandatory': 'true' } };
    await control.configureAgent('mary', { settings: change });
    const mary = await (await signIn({ userName: 'mary', password: 'pw' })).get('/api/v2/me?subresources=settings');
    const jdoe = await (await signIn()).get('/api/v2/me?subresources=settings');
    const mandatory = 'interaction.disposition.is-mandatory';
    expect([mary.json['user'], jdoe.json['user']]).toMatchObject([
      {
        settings: {
          'interaction-workspace': { [mandatory]: 'true', 'interaction.disposition.key-name': 'DispositionCode' },
        },
      },
      { settings: { 'interaction-workspace': { [mandatory]: 'false' } } },
    ]);
  });

  it('delivers any message, extras included', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.notify({ agent: 'jdoe', channel: '/v2/me/calls', data: 'just text', extras: { id: '77' } });
    await control.notify({ agent: 'jdoe', channel: '/v2/me/calls', data: { messageType: 'Strange' } });
    await driver.inbox.next(({ data }) => data['messageType'] === 'Strange');
    expect(driver.inbox.all()).toHaveLength(2);
  });

  it('changes participants and user data of a call', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.setParticipants(id, ['15001', { phoneNumber: '15003' }]);
    const data = await driver.inbox.nextCall('ParticipantsUpdated', 'Established');
    await control.setUserData(id, { A: '1', B: '2' });
    const call = await control.deleteUserData(id, ['A']);
    expect(data['call']).toMatchObject({ participants: [{ phoneNumber: '15001' }, { phoneNumber: '15003' }] });
    expect(call.userData).toEqual({ B: '2' });
  });
});
