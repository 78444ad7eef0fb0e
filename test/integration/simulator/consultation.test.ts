import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { alex, jane } from './gwsClient';
import { callIn } from './inbox';
import { listWith } from './matchers';

const destination = { phoneNumber: '15001' };

describe('a consultation', () => {
  it('transfers: the original is held, the consult established, both released', async () => {
    const { listen, control, gwsUrl } = await simulator();
    const [driver, other] = [await listen(jane), await listen(alex)];
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established', userData: { A: '1' } });
    const address = `/api/v2/me/calls/${id}`;
    await driver.gws.post(address, { operationName: 'InitiateTransfer', destination });
    const consult = callIn(await driver.inbox.nextCall('StatusChange', 'Dialing'));
    expect(consult).toMatchObject({
      callType: 'Consult',
      dnis: '15001',
      parentCallUri: `${gwsUrl}${address}`,
      parentCallPath: `/calls/${id}`,
    });
    const held = await driver.inbox.nextCall('StatusChange', 'Held');
    expect(held).not.toHaveProperty('extensions');
    expect(callIn(held)['capabilities']).toEqual(listWith('SwapCalls', 'CompleteTransfer'));
    await other.gws.post(`/api/v2/me/calls/${String(consult['id'])}`, { operationName: 'Answer' });
    const completed = await driver.gws.post(address, { operationName: 'CompleteTransfer' });
    expect(completed.json).toEqual({ statusCode: 0 });
    const joined = await other.inbox.nextCall('ParticipantsUpdated', 'Established');
    expect(callIn(joined)).toMatchObject({ callType: 'Inbound', userData: { A: '1' } });
    const { calls } = await control.state();
    expect(calls.map(({ agent, state }) => `${agent} ${state}`).sort()).toEqual([
      'asmith Established',
      'jdoe Released',
      'jdoe Released',
    ]);
  });

  it('becomes a conference: the consult is released, the original has two other parties', async () => {
    const { listen, control } = await simulator({ farEndAnswerMs: 1 });
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const outside = { phoneNumber: '+1 555 0177' };
    await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'InitiateConference', destination: outside });
    const isConsulting = async (): Promise<string[]> => (await control.state()).calls.map(({ state }) => state);
    await expect.poll(isConsulting).toEqual(['Held', 'Established']);
    await driver.inbox.next(
      ({ data }) => callIn(data)['callType'] === 'Consult' && callIn(data)['state'] === 'Established',
    );
    const before = driver.inbox.calls().length;
    await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'CompleteConference' });
    const conference = callIn(await driver.inbox.nextCall('ParticipantsUpdated', 'Established'));
    expect(driver.inbox.calls().slice(before)).toEqual([
      'StatusChange Released',
      'StatusChange Established',
      'ParticipantsUpdated Established',
    ]);
    expect(conference['participants']).toHaveLength(2);
    expect(conference['capabilities']).toContain('RemoveParticipantFromConference');
  });

  it.each([
    ['transfer', 'InitiateTransfer', 'CompleteTransfer'],
    ['conference', 'InitiateConference', 'CompleteConference'],
  ])(
    'offers the consulted agent nothing to complete, neither during a %s nor after it',
    async (_name, initiate, complete) => {
      const { signIn, control } = await simulator();
      const [owner, consulted] = [await signIn(jane), await signIn(alex)];
      const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
      await owner.post(`/api/v2/me/calls/${id}`, { operationName: initiate, destination });
      const ringing = (await control.state()).calls.find(({ agent }) => agent === 'asmith');
      await control.answer(ringing?.id ?? '');
      const during = await consulted.get(`/api/v2/me/calls/${ringing?.id ?? ''}`);
      await owner.post(`/api/v2/me/calls/${id}`, { operationName: complete });
      const answer = await consulted.get(`/api/v2/me/calls/${ringing?.id ?? ''}`);
      const noneOf = ['SwapCalls', 'CompleteTransfer', 'CompleteConference', 'RemoveParticipantFromConference'];
      expect(answer.json['call']).toMatchObject({ state: 'Established', capabilities: listWith('Hangup') });
      expect(`${during.text}${answer.text}`.match(new RegExp(noneOf.join('|')))).toBeNull();
    },
  );

  it('releases the leg of an agent who is removed from the conference', async () => {
    const { listen, control } = await simulator();
    const [driver, other] = [await listen(jane), await listen(alex)];
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const address = `/api/v2/me/calls/${id}`;
    await driver.gws.post(address, { operationName: 'InitiateConference', destination });
    const ringing = (await control.state()).calls.find(({ agent }) => agent === 'asmith');
    await control.answer(ringing?.id ?? '');
    await driver.gws.post(address, { operationName: 'CompleteConference' });
    const removed = await driver.gws.post(address, {
      operationName: 'RemoveParticipantFromConference',
      participant: '15001',
    });
    await other.inbox.nextCall('StatusChange', 'Released');
    const calls = (await control.state()).calls.filter(({ state }) => state !== 'Released');
    expect(removed.status).toBe(200);
    expect(calls).toMatchObject([{ agent: 'jdoe', participants: [{ phoneNumber: '+15550100' }] }]);
  });

  it('swaps the two calls', async () => {
    const { listen, control } = await simulator({ farEndAnswerMs: 1 });
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    const outside = { phoneNumber: '+1 555 0177' };
    await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'InitiateTransfer', destination: outside });
    const states = async (): Promise<string[]> => (await control.state()).calls.map(({ state }) => state);
    await expect.poll(states).toEqual(['Held', 'Established']);
    await driver.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'SwapCalls' });
    expect(await states()).toEqual(['Established', 'Held']);
  });
});

describe('an outgoing call', () => {
  it('dials and is answered by the far end', async () => {
    const { listen, control } = await simulator({ farEndAnswerMs: 1 });
    const driver = await listen();
    const deviceId = (await control.state()).agents[0]?.deviceId ?? '';
    const answer = await driver.gws.post(`/api/v2/me/devices/${deviceId}/calls`, {
      operationName: 'Dial',
      destination: { phoneNumber: '+1 555 0188' },
      userData: { A: '1' },
    });
    const call = callIn(await driver.inbox.nextCall('StatusChange', 'Established'));
    expect(answer.json).toEqual({ statusCode: 0 });
    expect(call).toMatchObject({ callType: 'Outbound', dnis: '+15550188', userData: { A: '1' } });
  });
});
