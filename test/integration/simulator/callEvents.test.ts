import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { callIn, ofType } from './inbox';
import { anyNumber, listWith, textLike, textWith } from './matchers';

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

const ringing = ['AttachUserData', 'UpdateUserData', 'DeleteUserData', 'DeleteUserDataPair', 'Answer', 'ClearCall'];

describe('a call', () => {
  it('rings with the shape that GWS gives it', async () => {
    const { listen, control, gwsUrl } = await simulator();
    const driver = await listen();
    const rung = await control.ring({ agent: 'jdoe', from: '+1 202 555 0142', userData: { Customer: 'P' } });
    const data = await driver.inbox.nextCall('StatusChange', 'Ringing');
    expect(data).toMatchObject({
      messageType: 'CallStateChangeMessage',
      phoneNumber: '15000',
      extensions: { BusinessCall: 1 },
      metrics: { eventProcessing: { serverGenerationTimestamp: anyNumber } },
    });
    const call = callIn(data);
    expect({ ...call, capabilities: textsIn(call['capabilities']).sort() }).toEqual({
      id: textLike(/^[0-9A-Z]{32}$/),
      state: 'Ringing',
      callUuid: rung.id,
      connId: textLike(/^[0-9a-f]{16}$/),
      deviceUri: textWith(`${gwsUrl}/api/v2/devices/`),
      participants: [
        {
          e164Number: '+12025550142',
          formattedPhoneNumber: '+1 202 555 0142',
          phoneNumber: '+12025550142',
          digits: '12025550142',
        },
      ],
      dnis: '15000',
      ani: '+12025550142',
      callType: 'Inbound',
      capabilities: [...ringing].sort(),
      userData: { Customer: 'P' },
      duration: '0',
      mute: 'Off',
      supervisorListeningIn: false,
      monitoredUserMuted: false,
      monitoring: false,
      uri: `${gwsUrl}/api/v2/me/calls/${rung.id}`,
      path: `/calls/${rung.id}`,
    });
  });

  it('has no userData and, inside the site, no ani when there is none', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.ring({ agent: 'jdoe', callType: 'Internal', from: '15099' });
    const call = callIn(await driver.inbox.nextCall('StatusChange', 'Ringing'));
    expect(Object.keys(call)).not.toContain('userData');
    expect(Object.keys(call)).not.toContain('ani');
  });

  it('is answered, held, retrieved and hung up, and then is gone from the list', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe' });
    for (const operationName of ['Answer', 'Hold', 'Retrieve', 'Hangup']) {
      const answer = await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName });
      expect([operationName, answer.json]).toEqual([operationName, { statusCode: 0 }]);
    }
    const released = await driver.inbox.nextCall('StatusChange', 'Released');
    expect(callIn(released)['capabilities']).toEqual([]);
    expect(driver.inbox.calls()).toEqual([
      'StatusChange Ringing',
      'StatusChange Established',
      'StatusChange Held',
      'StatusChange Established',
      'StatusChange Released',
    ]);
    const list = await driver.gws.get('/api/v2/me/calls?fields=*');
    const one = await driver.gws.get(`/api/v2/me/calls/${id}`);
    expect([list.json['calls'], one.status, one.json['statusCode']]).toEqual([[], 404, 6]);
  });

  it('refuses what its capabilities do not list', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const { id } = await control.ring({ agent: 'jdoe' });
    const answer = await client.post(`/api/v2/me/calls/${id}`, { operationName: 'Hold' });
    expect([answer.status, answer.json['statusCode']]).toEqual([400, 2]);
  });

  it('cannot be answered on a remote phone', async () => {
    const { signIn, control } = await simulator();
    await control.configureAgent('jdoe', { telephonyNetwork: 'Public' });
    const client = await signIn();
    const { id } = await control.ring({ agent: 'jdoe' });
    const answer = await client.post(`/api/v2/me/calls/${id}`, { operationName: 'Answer' });
    expect(answer.status).toBe(400);
  });
});

describe('user data', () => {
  it('is updated, attached, deleted by pair and deleted, each with the full data and without extensions', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', userData: { A: '1' } });
    const address = `/api/v2/me/calls/${id}`;
    await driver.gws.post(address, { operationName: 'UpdateUserData', userData: { A: '2', N: { deep: null } } });
    await driver.gws.post(address, { operationName: 'AttachUserData', userData: { A: '3', B: 4 } });
    await driver.gws.post(address, { operationName: 'DeleteUserDataPair', key: 'A' });
    await driver.gws.post(address, { operationName: 'DeleteUserData' });
    const isDone = (): number => driver.inbox.calls().filter((text) => text.startsWith('AttachedData')).length;
    await expect.poll(isDone).toBe(4);
    const changes = driver.inbox.all().slice(1);
    expect(changes.map(({ data }) => callIn(data)['userData'])).toEqual([
      { A: '2', N: { deep: null } },
      { A: '2', N: { deep: null }, B: 4 },
      { N: { deep: null }, B: 4 },
      undefined,
    ]);
    expect(changes.every(({ data }) => !('extensions' in data))).toBe(true);
  });
});

describe('the other formats', () => {
  it('puts the call flat into the message when asked to', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', format: 'flat' });
    const data = await driver.inbox.nextCall('StatusChange', 'Ringing');
    expect(data).toMatchObject({ id, callUuid: id, phoneNumber: '15000', messageType: 'CallStateChangeMessage' });
    expect(data).not.toHaveProperty('call');
  });

  it('speaks like releases up to 8.5.1 when asked to', async () => {
    const { listen, control } = await simulator();
    await control.configureAgent('jdoe', { format: 'old' });
    const driver = await listen();
    const { id, connId } = await control.ring({ agent: 'jdoe', from: '1001', callType: 'Internal' });
    const call = callIn(await driver.inbox.nextCall('StatusChange', 'Ringing'));
    expect(call).toMatchObject({
      id: connId,
      callUuid: id,
      participants: ['1001'],
      participantsInfo: [{ digits: '1001' }],
    });
    expect(Object.keys(call)).not.toEqual(listWith('connId'));
    const answer = await driver.gws.post(`/api/v2/me/calls/${connId}`, { operationName: 'Answer' });
    expect(answer.json).toEqual({ statusCode: 0 });
  });
});

describe('the device', () => {
  it('tells its state after a change, with a full device', async () => {
    const { listen } = await simulator();
    const driver = await listen();
    await driver.gws.post('/api/v2/me/channels/voice', { operationName: 'Lunch' });
    const { data } = await driver.inbox.next(ofType('DeviceStateChangeMessage'));
    expect(data).not.toHaveProperty('notificationType');
    expect(data['devices']).toMatchObject([
      { phoneNumber: '15000', userState: { displayName: 'Lunch', state: 'NotReady', reason: 'Lunch' } },
    ]);
  });

  it('logs in with LoggedIn and then Ready', async () => {
    const { listen, control } = await simulator();
    await control.configureAgent('jdoe', { deviceState: 'Offline' });
    const driver = await listen();
    await driver.gws.post('/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] });
    await expect.poll(() => driver.inbox.all().length).toBe(2);
    const states = driver.inbox.all().map(({ data }) => data['devices']);
    expect(states).toMatchObject([[{ userState: { state: 'LoggedIn' } }], [{ userState: { state: 'Ready' } }]]);
  });

  it('reports a partial success when only the voice channel fails', async () => {
    const { signIn, control } = await simulator();
    await control.configureAgent('jdoe', { deviceRegistered: false });
    const client = await signIn();
    const start = { operationName: 'StartContactCenterSession', channels: ['voice', 'chat'] };
    const answer = await client.post('/api/v2/me', start);
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { statusCode: 7, failed: [{ channel: 'voice', statusCode: 4 }], succeeded: [{ channel: 'multimedia' }] },
    ]);
  });

  it('goes to after-call work and back by itself', async () => {
    const { listen, control } = await simulator();
    await control.configureAgent('jdoe', { wrapUpSeconds: 1 });
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.release(id);
    const isDevice = ofType('DeviceStateChangeMessage');
    const devices = (): unknown[] =>
      driver.inbox
        .all()
        .filter(isDevice)
        .map(({ data }) => data['devices']);
    await expect.poll(devices, { timeout: 5_000 }).toHaveLength(2);
    expect(devices()).toMatchObject([
      [{ userState: { workMode: 'AfterCallWork' } }],
      [{ userState: { state: 'Ready' } }],
    ]);
  });
});
