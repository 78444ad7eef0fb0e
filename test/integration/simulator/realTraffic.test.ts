import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import type { GwsClient, Json } from './gwsClient';
import { isObject } from './gwsClient';
import { callIn, ofType } from './inbox';
import type { Message } from './inbox';
import { listWith } from './matchers';

async function deviceOf(client: GwsClient): Promise<Json> {
  const { json } = await client.get('/api/v2/me/devices?fields=*');
  const devices: unknown = json['devices'];
  return Array.isArray(devices) && isObject(devices[0]) ? devices[0] : {};
}

function stateIn({ data }: Message): unknown {
  const devices: unknown = data['devices'];
  const first: unknown = Array.isArray(devices) ? devices[0] : undefined;
  return isObject(first) && isObject(first['userState']) ? first['userState']['state'] : undefined;
}

function generatedAt({ data }: Message): unknown {
  const { metrics } = data;
  const processing = isObject(metrics) ? metrics['eventProcessing'] : undefined;
  return isObject(processing) ? processing['serverGenerationTimestamp'] : undefined;
}

describe('the device of an agent', () => {
  it('is logged out at the start when that is asked for, and logs in', async () => {
    const { listen } = await simulator({ agentsStart: 'logged-out' });
    const driver = await listen();
    expect(await deviceOf(driver.gws)).toMatchObject({ deviceState: 'Active', userState: { state: 'LoggedOut' } });
    await driver.gws.post('/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] });
    await driver.inbox.next((message) => stateIn(message) === 'Ready');
    expect(driver.inbox.all().map(stateIn)).toEqual(['LoggedIn', 'Ready']);
  });

  it('is inactive and without a user state when the tester says so', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { deviceActivity: 'Inactive', showsUserState: false });
    const { data } = await driver.inbox.next(ofType('DeviceStateChangeMessage'));
    expect(data['devices']).toMatchObject([{ phoneNumber: '15000', deviceState: 'Inactive' }]);
    expect(await deviceOf(driver.gws)).not.toHaveProperty('userState');
    await control.configureAgent('jdoe', { showsUserState: true });
    expect(await deviceOf(driver.gws)).toMatchObject({ deviceState: 'Inactive', userState: { state: 'Ready' } });
  });
});

describe('a call as in real traffic', () => {
  it('says what becomes of it when nobody answers, and where it comes from', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.ring({ agent: 'jdoe', callType: 'Internal', from: '15099' });
    expect((await driver.inbox.nextCall('StatusChange', 'Ringing'))['extensions']).toEqual({
      NO_ANSWER_ACTION: 'notready',
      BusinessCall: 1,
      OriginationDN: '15099',
      OriginationDN_location: 'SIP_Switch',
      NO_ANSWER_TIMEOUT: 15,
      NO_ANSWER_OVERFLOW: 'recall',
    });
  });

  it('has an empty case once it is established', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe' });
    await control.answer(id);
    expect(callIn(await driver.inbox.nextCall('StatusChange', 'Ringing'))).not.toHaveProperty('case');
    expect(callIn(await driver.inbox.nextCall('StatusChange', 'Established'))).toMatchObject({ case: [] });
  });

  it('has what was known of each number in 2016', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { connId } = await control.ring({ agent: 'jdoe', from: '+1 202 555 0142', format: '2016' });
    const call = callIn(await driver.inbox.nextCall('StatusChange', 'Ringing'));
    expect(call).toMatchObject({
      id: connId,
      participants: ['+12025550142'],
      participantsInfo: [
        {
          digits: '12025550142',
          e164Number: '+12025550142',
          E164digits: '12025550142',
          formattedPhoneNumber: '+1 202 555 0142',
          isValidNumber: true,
          location: '',
          country: { name: 'United States', code: 'US', callingCode: '1' },
        },
      ],
    });
    expect(Object.keys(call)).not.toEqual(listWith('connId'));
  });

  it('tells that a supervisor listens, and mutes', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.supervise(id, { supervisorListeningIn: true });
    await control.supervise(id, { monitoredUserMuted: true });
    const muted = callIn(await driver.inbox.nextCall('MonitoredUserMutedStateChange', 'Established'));
    expect(muted).toMatchObject({ supervisorListeningIn: true, monitoredUserMuted: true, monitoring: false });
    expect(driver.inbox.all().map(({ data }) => callIn(data)['supervisorListeningIn'])).toEqual([false, true, true]);
  });
});

it('brings events of one server millisecond 460 ms apart, in order', async () => {
  const { listen } = await simulator({ agentsStart: 'logged-out', sameMomentGapMs: 460 });
  const driver = await listen();
  const startedAtMs = performance.now();
  await driver.gws.post('/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] });
  const ready = await driver.inbox.next((message) => stateIn(message) === 'Ready');
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(460);
  const [loggedIn] = driver.inbox.all();
  expect(driver.inbox.all().map(stateIn)).toEqual(['LoggedIn', 'Ready']);
  expect(loggedIn && generatedAt(loggedIn)).toBe(generatedAt(ready));
});
