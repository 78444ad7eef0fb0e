import { describe, expect, it } from 'vitest';
import type { BayeuxDriver } from './bayeuxDriver';
import { simulator } from './fixture';
import { isObject } from './gwsClient';
import type { Json } from './gwsClient';
import { ofType } from './inbox';
import { listWith } from './matchers';

const voice = '/api/v2/me/channels/voice';
const outToLunch = {
  id: 'A1',
  operationName: 'OutToLunch',
  displayName: 'Out to Lunch',
  state: 'NotReady',
  workMode: 'AuxWork',
  reason: 'Lunch',
};

/** Every state that the device told, as `state workMode reason`. */
function told({ inbox }: BayeuxDriver): readonly string[] {
  return devicesTold(inbox.all().filter(ofType('DeviceStateChangeMessage'))).map(({ userState }) => {
    const state: Json = isObject(userState) ? userState : {};
    return ['state', 'workMode', 'reason', 'reasonCode'].map((name) => textOf(state[name])).join(' ');
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '-';
}

function devicesTold(messages: readonly { readonly data: Json }[]): readonly Json[] {
  return messages.flatMap(({ data }) => (Array.isArray(data['devices']) ? data['devices'].filter(isObject) : []));
}

describe('a state of the agent', () => {
  it.each([
    [voice, 'NotReady', 'NotReady - - -'],
    [voice, 'AuxWork', 'NotReady AuxWork - -'],
    [voice, 'AfterCallWork', 'NotReady AfterCallWork - -'],
    [voice, 'Offline', 'LoggedOut - - -'],
    [voice, 'Lunch', 'NotReady - Lunch -'],
    [voice, 'TakeBreak', 'NotReady AuxWork Break -'],
    ['/api/v2/me', 'TakeBreak', 'NotReady AuxWork Break -'],
  ])('is set at %s by %s and told by the device', async (path, operationName, expected) => {
    const { listen } = await simulator();
    const driver = await listen();
    const answer = await driver.gws.post(path, { operationName });
    await driver.inbox.next(ofType('DeviceStateChangeMessage'));
    expect([answer.json, told(driver)]).toEqual([{ statusCode: 0 }, [expected]]);
  });

  it('can be one of the site, whose operation is named otherwise than its reason', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { agentStates: [outToLunch], reasonField: 'reasonCode' });
    const list = await driver.gws.get('/api/v2/settings/agent-states');
    await driver.gws.post(voice, { operationName: 'OutToLunch' });
    const unknown = await driver.gws.post(voice, { operationName: 'TakeBreak' });
    await driver.inbox.next(ofType('DeviceStateChangeMessage'));
    expect([list.json['settings'], unknown.status]).toEqual([[outToLunch], 400]);
    expect(told(driver)).toEqual(['NotReady AuxWork - Lunch']);
  });

  it('is told when another desktop sets it', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { deviceState: 'Lunch', doNotDisturb: 'On', forwardTo: '15001' });
    const { data } = await driver.inbox.next(ofType('DeviceStateChangeMessage'));
    expect(data['devices']).toMatchObject([{ doNotDisturb: 'On', forwardTo: '15001', userState: { reason: 'Lunch' } }]);
  });
});

describe('after-call work', () => {
  it('goes back to the state before by itself', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { wrapUpSeconds: 1, deviceState: 'Lunch' });
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.release(id);
    await expect
      .poll(() => told(driver), { timeout: 5_000 })
      .toEqual(['NotReady - Lunch -', 'NotReady AfterCallWork - -', 'NotReady - Lunch -']);
  });

  it('ends at once with a wrapUpTime of "0", and lasts as long as another one says', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { wrapUpSeconds: 600 });
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.release(id);
    await driver.gws.post(voice, { operationName: 'AfterCallWork', wrapUpTime: '0' });
    await driver.gws.post(voice, { operationName: 'AfterCallWork', wrapUpTime: '1' });
    const [working, ready] = ['NotReady AfterCallWork - -', 'Ready - - -'];
    await expect.poll(() => told(driver), { timeout: 5_000 }).toEqual([working, ready, working, ready]);
  });

  it('that was extended is not ended by the clock that ran before', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await driver.gws.post(voice, { operationName: 'AfterCallWork', wrapUpTime: '1' });
    await driver.gws.post(voice, { operationName: 'AfterCallWork', wrapUpTime: '600' });
    await control.configureAgent('asmith', { wrapUpSeconds: 1 });
    const { id } = await control.ring({ agent: 'asmith', state: 'Established' });
    await control.release(id);
    const states = async (): Promise<unknown> => (await control.state()).agents.slice(0, 2);
    const [extended, over] = [{ userState: { workMode: 'AfterCallWork' } }, { userState: { state: 'Ready' } }];
    await expect.poll(states, { timeout: 5_000 }).toMatchObject([extended, over]);
  });

  it.each([7, 'soon', '-1'])('is refused with the wrapUpTime %j', async (wrapUpTime) => {
    const { signIn } = await simulator();
    const client = await signIn();
    expect((await client.post(voice, { operationName: 'AfterCallWork', wrapUpTime })).status).toBe(400);
  });
});

describe('the device', () => {
  it('forwards calls and is not to be disturbed, and then lists how to end that', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const path = `/api/v2/me/devices/${(await control.state()).agents[0]?.deviceId ?? ''}`;
    const missing = await driver.gws.post(path, { operationName: 'ForwardCallsOn' });
    const early = await driver.gws.post(path, { operationName: 'ForwardCallsOff' });
    await driver.gws.post(path, { operationName: 'ForwardCallsOn', destination: '15001' });
    await driver.gws.post(path, { operationName: 'DoNotDisturbOn' });
    const on = (await driver.gws.get(path)).json['device'];
    await driver.gws.post(path, { operationName: 'ForwardCallsOff' });
    const off = (await driver.gws.get(path)).json['device'];
    expect([missing.status, early.status]).toEqual([400, 400]);
    expect(on).toMatchObject({ doNotDisturb: 'On', forwardTo: '15001' });
    expect(on).toMatchObject({ capabilities: ['DoNotDisturbOff', 'ForwardCallsOff'] });
    expect(off).toMatchObject({ capabilities: ['DoNotDisturbOff', 'ForwardCallsOn'] });
    await expect.poll(() => told(driver)).toHaveLength(3);
  });

  it('does what the address of the old pages says, with a warning', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe' });
    const answer = await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'DoNotDisturbOn' });
    expect([answer.status, answer.headers.get('Warning')]).toEqual([
      200,
      '299 - "This operation belongs to /me/devices/{id}."',
    ]);
    expect((await control.state()).agents[0]).toMatchObject({ doNotDisturb: 'On' });
  });

  it('lists whatever a test says, and refuses the rest', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.configureAgent('jdoe', { deviceCapabilities: ['ForwardCallsOn'] });
    const path = `/api/v2/me/devices/${(await control.state()).agents[0]?.deviceId ?? ''}`;
    const refused = await client.post(path, { operationName: 'DoNotDisturbOn' });
    expect(refused.status).toBe(400);
    expect((await client.get(path)).json['device']).toMatchObject({ capabilities: ['ForwardCallsOn'] });
  });
});

describe('a recording', () => {
  it('is unknown until it is started, and then says what it does in the state and in the user data', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { features: ['api-voice', 'api-voice-recording'] });
    const { id, ...before } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const address = `/api/v2/me/calls/${id}`;
    for (const verb of ['Start', 'Pause', 'Resume', 'Stop']) {
      await driver.gws.post(address, { operationName: `${verb}CallRecording` });
    }
    const events = (): readonly unknown[] =>
      driver.inbox
        .all()
        .filter(({ data }) => data['notificationType'] === 'CallRecordingStateChange')
        .map(({ data }) => data['call']);
    await expect.poll(events).toHaveLength(4);
    expect(before).not.toHaveProperty('recordingState');
    expect(events()).toMatchObject([
      { recordingState: 'Recording', userData: { GSIP_RECORD: 'ON' }, capabilities: listWith('PauseCallRecording') },
      { recordingState: 'Paused', userData: { GSIP_RECORD: 'PAUSED' }, capabilities: listWith('ResumeCallRecording') },
      { recordingState: 'Recording', userData: { GSIP_RECORD: 'ON' }, capabilities: listWith('StopCallRecording') },
      { recordingState: 'Stopped', userData: { GSIP_RECORD: 'OFF' }, capabilities: listWith('StartCallRecording') },
    ]);
  });

  it('and mute and tones are told by one event each', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { canMute: true });
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    for (const operationName of ['MuteCall', 'UnmuteCall', 'SendDtmf']) {
      await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName, digits: '123#' });
    }
    await driver.inbox.nextCall('DtmfSent', 'Established');
    const calls = driver.inbox.all().map(({ data }) => data['call']);
    expect(calls.slice(1)).toMatchObject([
      { mute: 'On', capabilities: listWith('UnmuteCall') },
      { mute: 'Off', capabilities: listWith('MuteCall') },
      { state: 'Established' },
    ]);
    expect(driver.inbox.calls().filter((text) => text.startsWith('DtmfSent'))).toHaveLength(1);
  });
});
