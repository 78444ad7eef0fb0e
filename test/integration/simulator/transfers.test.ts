import { describe, expect, it } from 'vitest';
import { callIn, ofType } from './inbox';
import { listWith } from './matchers';
import { callOf, capabilities, inState, legs, operate, toAlex, twoAgents } from './twoAgents';

describe('a transfer with one step', () => {
  it('releases the own call and rings at the other agent, with the customer and the data given', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'SingleStepTransfer', ...toAlex, userData: { Note: 'Refund' } });
    await jane.inbox.nextCall('StatusChange', 'Released');
    const ringing = callIn(await alex.inbox.nextCall('StatusChange', 'Ringing'));
    expect(ringing).toMatchObject({
      callUuid: id,
      callType: 'Inbound',
      participants: [{ phoneNumber: '+15550100' }],
      userData: { Account: '1', Note: 'Refund' },
    });
    await operate(alex, id, { operationName: 'Answer' });
    expect(await legs(control)).toEqual(['jdoe Released', 'asmith Established']);
  });

  it('gives the call a new id at an agent who has had it before', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'SingleStepTransfer', ...toAlex });
    await operate(alex, id, { operationName: 'Answer' });
    await operate(alex, id, { operationName: 'SingleStepTransfer', destination: { phoneNumber: '15000' } });
    const back = await callOf(control, 'jdoe', inState('Ringing'));
    await operate(jane, back.id, { operationName: 'Answer' });
    expect(back.id).not.toBe(id);
    expect(await legs(control)).toEqual(['jdoe Released', 'asmith Released', 'jdoe Established']);
  });

  it('connects two agents when the third was talking with one of them', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await control.configureAgent('third', { password: 'x', dn: '15009' });
    await control.release(id);
    const { id: internal } = await control.ring({
      agent: 'jdoe',
      from: '15001',
      callType: 'Internal',
      state: 'Established',
    });
    await operate(jane, internal, { operationName: 'SingleStepTransfer', destination: { phoneNumber: '15009' } });
    const changed = callIn(await alex.inbox.nextCall('ParticipantsUpdated', 'Established'));
    const ringing = await callOf(control, 'third', inState('Ringing'));
    expect(changed['participants']).toMatchObject([{ phoneNumber: '15009' }]);
    expect(ringing).toMatchObject({ participants: [{ phoneNumber: '15001' }] });
  });

  it.each([
    ['invalid', 'Invalid Destination DN'],
    ['busy', 'Destination is busy'],
  ])('to a number that is %s is an error message, and the call stays as it is', async (failure, errorMessage) => {
    const { jane, control, gwsUrl, id } = await twoAgents();
    await control.settings({ destinations: { 5099: failure } });
    const answer = await operate(jane, id, {
      operationName: 'SingleStepTransfer',
      destination: { phoneNumber: '5099' },
    });
    const { channel, data } = await jane.inbox.next(ofType('ErrorMessage'));
    expect(answer.json).toEqual({ statusCode: 0 });
    expect([channel, data]).toMatchObject([
      '/v2/me/calls',
      { errorMessage, callUri: `${gwsUrl}/api/v2/me/calls/${id}` },
    ]);
    expect(await legs(control)).toEqual(['jdoe Established']);
  });
});

describe('a conference with one step', () => {
  it('has the other agent when that one answers, and each agent sees the two others', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'SingleStepConference', ...toAlex, userData: { Note: 'Help' } });
    const ringing = callIn(await alex.inbox.nextCall('StatusChange', 'Ringing'));
    await operate(alex, id, { operationName: 'Answer' });
    const joined = callIn(await jane.inbox.nextCall('ParticipantsUpdated', 'Established'));
    const other = await callOf(control, 'asmith');
    expect(ringing['userData']).toEqual({ Account: '1', Note: 'Help' });
    expect(joined['participants']).toMatchObject([{ phoneNumber: '+15550100' }, { phoneNumber: '15001' }]);
    expect(joined['capabilities']).toEqual(listWith('RemoveParticipantFromConference'));
    expect(other['participants']).toMatchObject([{ phoneNumber: '15000' }, { phoneNumber: '+15550100' }]);
    expect(capabilities(other)).not.toContain('RemoveParticipantFromConference');
  });

  it('goes on as before when the other agent does not want to', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await control.configureAgent('asmith', { capabilities: { Ringing: ['Hangup'] } });
    await operate(jane, id, { operationName: 'SingleStepConference', ...toAlex });
    await operate(alex, id, { operationName: 'Hangup' });
    expect(await legs(control)).toEqual(['jdoe Established', 'asmith Released']);
    expect((await callOf(control, 'jdoe'))['participants']).toHaveLength(1);
  });

  it('has somebody outside as soon as they answer', async () => {
    const { jane, id } = await twoAgents();
    await operate(jane, id, { operationName: 'SingleStepConference', destination: { phoneNumber: '+1 555 0177' } });
    const joined = callIn(await jane.inbox.nextCall('ParticipantsUpdated', 'Established'));
    expect(joined['participants']).toMatchObject([{ phoneNumber: '+15550100' }, { phoneNumber: '+15550177' }]);
  });

  it('goes on without the one who hangs up, and ends for everybody with ClearCall', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'SingleStepConference', ...toAlex });
    await operate(alex, id, { operationName: 'Answer' });
    await operate(jane, id, { operationName: 'SingleStepConference', destination: { phoneNumber: '+1 555 0177' } });
    const isThree = async (): Promise<unknown> => (await callOf(control, 'asmith'))['participants'];
    await expect.poll(isThree).toHaveLength(3);
    await operate(jane, id, { operationName: 'RemoveParticipantFromConference', participant: '+15550177' });
    await expect.poll(isThree).toHaveLength(2);
    await operate(alex, id, { operationName: 'ClearCall' });
    expect(await legs(control)).toEqual(['jdoe Released', 'asmith Released']);
  });
});

describe('a consultation', () => {
  it('attaches the data of the operation to the consultation, and to the call once it is transferred', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateTransfer', ...toAlex, userData: { Note: 'Refund' } });
    const ringing = callIn(await alex.inbox.nextCall('StatusChange', 'Ringing'));
    const original = await callOf(control, 'jdoe', inState('Held'));
    await operate(alex, String(ringing['id']), { operationName: 'Answer' });
    await operate(jane, id, {
      operationName: 'CompleteTransfer',
      consultCallUri: `/me/calls/${String(ringing['id'])}`,
    });
    const joined = callIn(await alex.inbox.nextCall('ParticipantsUpdated', 'Established'));
    expect(ringing).toMatchObject({ callType: 'Consult', userData: { Account: '1', Note: 'Refund' } });
    expect(ringing).not.toHaveProperty('parentCallUri');
    expect([ringing['id'] === id, original.userData]).toEqual([false, { Account: '1' }]);
    expect(joined).toMatchObject({
      participants: [{ phoneNumber: '+15550100' }],
      userData: { Account: '1', Note: 'Refund' },
    });
  });

  it('leaves the original held when its consultation is hung up, from where it is retrieved', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateTransfer', ...toAlex });
    const { id: consultId } = await callOf(control, 'asmith', inState('Ringing'));
    await operate(alex, consultId, { operationName: 'Answer' });
    await operate(jane, consultId, { operationName: 'Hangup' });
    const original = await callOf(control, 'jdoe', ({ id: other }) => other === id);
    const retrieved = await operate(jane, id, { operationName: 'Retrieve' });
    expect([original.state, capabilities(original)]).toEqual(['Held', listWith('Retrieve')]);
    expect([retrieved.status, await legs(control)]).toEqual([
      200,
      ['jdoe Established', 'asmith Released', 'jdoe Released'],
    ]);
  });

  it('becomes an ordinary call when the original ends', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateTransfer', ...toAlex });
    const { id: consultId } = await callOf(control, 'asmith', inState('Ringing'));
    await operate(alex, consultId, { operationName: 'Answer' });
    await control.release(id);
    const consult = await callOf(control, 'jdoe', ({ id: other }) => other === consultId);
    expect([consult.state, capabilities(consult).includes('CompleteTransfer')]).toEqual(['Established', false]);
  });

  it('refuses to name another call than its own, and to swap or join before it is established', async () => {
    const { jane, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateConference', ...toAlex });
    const early = [
      await operate(jane, id, { operationName: 'SwapCalls' }),
      await operate(jane, id, { operationName: 'CompleteConference' }),
    ];
    const wrong = await operate(jane, id, { operationName: 'SwapCalls', otherCallUri: '/me/calls/ANOTHER' });
    expect(early.map(({ status, json }) => [status, json['statusCode']])).toEqual([
      [500, 4],
      [500, 4],
    ]);
    expect([wrong.status, await legs(control)]).toEqual([400, ['jdoe Held', 'asmith Ringing', 'jdoe Dialing']]);
  });

  it('is transferred while it still rings, and rings on with the customer', async () => {
    const { jane, alex, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateTransfer', ...toAlex });
    await operate(jane, id, { operationName: 'CompleteTransfer' });
    const joined = callIn(await alex.inbox.nextCall('ParticipantsUpdated', 'Ringing'));
    expect(joined).toMatchObject({ callType: 'Inbound', participants: [{ phoneNumber: '+15550100' }] });
  });

  it('makes a conference in which the third agent hears of everybody', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateConference', ...toAlex });
    const { id: consultId } = await callOf(control, 'asmith', inState('Ringing'));
    await operate(alex, consultId, { operationName: 'Answer' });
    await operate(jane, id, { operationName: 'CompleteConference' });
    await control.configureAgent('third', { password: 'x', dn: '15009' });
    await operate(jane, id, { operationName: 'SingleStepConference', destination: { phoneNumber: '15009' } });
    const { id: thirdId } = await callOf(control, 'third', inState('Ringing'));
    await control.answer(thirdId, 'third');
    const numbers = async (agent: string): Promise<unknown> =>
      (await callOf(control, agent, inState('Established')))['participants'];
    expect(await numbers('jdoe')).toMatchObject(
      ['+15550100', '15001', '15009'].map((phoneNumber) => ({ phoneNumber })),
    );
    expect(await numbers('asmith')).toMatchObject(
      ['15000', '+15550100', '15009'].map((phoneNumber) => ({ phoneNumber })),
    );
    expect(await numbers('third')).toMatchObject(
      ['15000', '+15550100', '15001'].map((phoneNumber) => ({ phoneNumber })),
    );
  });

  it.each(['busy', 'invalid', 'noAnswer'])(
    'to a number that is %s ends by itself, the original stays held',
    async (failure) => {
      const { jane, control, id } = await twoAgents({ farEndNoAnswerMs: 1 });
      await control.settings({ destinations: { 5099: failure } });
      await operate(jane, id, { operationName: 'InitiateTransfer', destination: { phoneNumber: '5099' } });
      await jane.inbox.nextCall('StatusChange', 'Released');
      expect(await legs(control)).toEqual(['jdoe Held', 'jdoe Released']);
      const errors = jane.inbox.all().filter(ofType('ErrorMessage'));
      expect(errors).toHaveLength(failure === 'invalid' ? 1 : 0);
    },
  );
});
