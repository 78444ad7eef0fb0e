import { describe, expect, it } from 'vitest';
import { callIn } from './inbox';
import { callOf, inState, legs, toAlex, twoAgents } from './twoAgents';

describe('Dial', () => {
  async function dial(desk: Awaited<ReturnType<typeof twoAgents>>, further: object): Promise<number> {
    const { deviceId = '' } = (await desk.control.state()).agents[0] ?? {};
    const operation = { operationName: 'Dial', ...toAlex, ...further };
    return (await desk.jane.gws.post(`/api/v2/me/devices/${deviceId}/calls`, operation)).status;
  }

  const restricted = {
    'interaction-workspace': { 'intercommunication.voice.make-call-caller-id-business-attribute': 'CallerId' },
  };

  it('shows the other agent the caller id that was chosen, when it is one that the agent is offered', async () => {
    const desk = await twoAgents();
    await desk.control.configureAgent('jdoe', { settings: restricted });
    expect(await dial(desk, { outboundCallerId: '+15550111' })).toBe(200);
    const ringing = callIn(await desk.alex.inbox.nextCall('StatusChange', 'Ringing'));
    expect(ringing).toMatchObject({ participants: [{ phoneNumber: '+15550111' }] });
  });

  it('refuses a caller id that the agent is not offered', async () => {
    const desk = await twoAgents();
    await desk.control.configureAgent('jdoe', { settings: restricted });
    expect(await dial(desk, { outboundCallerId: '+15550199' })).toBe(400);
    expect(await legs(desk.control)).toEqual(['jdoe Established']);
  });

  it('rings at another agent, and keeps the location and the caller id that were chosen', async () => {
    const desk = await twoAgents();
    await desk.control.release(desk.id);
    await dial(desk, { location: 'SIP_Switch', outboundCallerId: '+1 555 0111' });
    const ringing = callIn(await desk.alex.inbox.nextCall('StatusChange', 'Ringing'));
    const dialed = await callOf(desk.control, 'jdoe', inState('Dialing'));
    expect(ringing).toMatchObject({ callType: 'Internal', participants: [{ phoneNumber: '+15550111' }] });
    expect(dialed).toMatchObject({ location: 'SIP_Switch', outboundCallerId: '+1 555 0111', dnis: '15001' });
  });

  it('refuses a location that is not text', async () => {
    expect(await dial(await twoAgents(), { location: 7 })).toBe(400);
  });

  it('ends as busy at an agent who is not to be disturbed', async () => {
    const desk = await twoAgents();
    await desk.control.configureAgent('asmith', { doNotDisturb: 'On' });
    await dial(desk, {});
    await desk.jane.inbox.nextCall('StatusChange', 'Released');
    expect(await legs(desk.control)).toEqual(['jdoe Established', 'jdoe Released']);
  });

  it('rings where an agent forwards calls to', async () => {
    const desk = await twoAgents();
    await desk.control.configureAgent('third', { password: 'x', dn: '15009' });
    await desk.control.configureAgent('asmith', { forwardTo: '15009' });
    await dial(desk, {});
    expect(await legs(desk.control)).toEqual(['jdoe Established', 'third Ringing', 'jdoe Dialing']);
  });
});
