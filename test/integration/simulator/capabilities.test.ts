import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { callIn } from './inbox';
import { listWith } from './matchers';
import { callOf, capabilities, inState, operate, toAlex, twoAgents } from './twoAgents';

const userData = ['AttachUserData', 'UpdateUserData', 'DeleteUserData', 'DeleteUserDataPair'];
const furtherParties = ['InitiateTransfer', 'SingleStepTransfer', 'InitiateConference', 'SingleStepConference'];
const talking = ['Hangup', 'Hold', 'SendDtmf', 'ClearCall', ...furtherParties, ...userData];
const held = ['Hangup', 'ClearCall', ...furtherParties, ...userData];

describe('the capabilities of a call', () => {
  it.each([
    ['Ringing', {}, ['Answer', 'ClearCall', ...userData]],
    ['Ringing', { queue: 'VQ_Sales' }, ['Answer', 'Reject', 'ClearCall', ...userData]],
    ['Dialing', {}, ['Hangup', 'SendDtmf', 'ClearCall', ...userData]],
    ['Established', {}, talking],
  ] as const)('are those of the protocol while it is %s, %j', async (state, further, expected) => {
    const { control } = await simulator();
    const call = await control.ring({ agent: 'jdoe', state, ...further });
    expect(capabilities(call)).toEqual([...expected].sort());
  });

  it('offer Retrieve, and no tones, while it is held', async () => {
    const { control } = await simulator();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    expect(capabilities(await control.hold(id))).toEqual(['Retrieve', ...held].sort());
  });

  it.each([
    ['InitiateTransfer', ['SwapCalls', 'CompleteTransfer'], 'CompleteTransfer'],
    ['InitiateConference', ['Retrieve', 'SwapCalls', 'CompleteConference'], 'CompleteConference'],
  ])('name what %s can end in, at the original and at the consultation', async (operationName, added, completion) => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName, ...toAlex });
    const { id: consultId } = await callOf(control, 'asmith', inState('Ringing'));
    const dialing = await callOf(control, 'jdoe', inState('Dialing'));
    await operate(alex, consultId, { operationName: 'Answer' });
    const consult = await callOf(control, 'jdoe', ({ id: other }) => other === consultId);
    expect(capabilities(dialing)).toEqual(['Hangup', 'SendDtmf', 'ClearCall', ...userData].sort());
    expect(capabilities(consult)).toEqual(['Hangup', 'Hold', 'SendDtmf', 'SwapCalls', completion, ...userData].sort());
    expect(capabilities(await callOf(control, 'jdoe', inState('Held')))).toEqual([...held, ...added].sort());
  });

  it('offer both completions after the calls were swapped', async () => {
    const { jane, alex, control, id } = await twoAgents();
    await operate(jane, id, { operationName: 'InitiateTransfer', ...toAlex });
    const { id: consultId } = await callOf(control, 'asmith', inState('Ringing'));
    await operate(alex, consultId, { operationName: 'Answer' });
    await operate(jane, id, { operationName: 'SwapCalls' });
    const original = await callOf(control, 'jdoe', inState('Established'));
    const added = ['SwapCalls', 'CompleteTransfer', 'CompleteConference'];
    expect(capabilities(original)).toEqual([...talking, ...added].sort());
  });

  it('offer recording by the feature and mute by the switch, also while it is held, and tell when that changes', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.configureAgent('jdoe', { canMute: true, features: ['api-voice', 'api-voice-recording'] });
    const changed = await driver.inbox.next(({ data }) =>
      JSON.stringify(callIn(data)['capabilities'] ?? '').includes('StartCallRecording'),
    );
    expect(callIn(changed.data)['capabilities']).toEqual(listWith('MuteCall'));
    expect(capabilities(await control.hold(id))).toEqual(listWith('MuteCall', 'StartCallRecording', 'Retrieve'));
  });

  it('are whatever a test lists for a state, which then is allowed and nothing else', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.configureAgent('jdoe', { capabilities: { Established: ['Hangup', 'FlyToTheMoon'], Held: ['Hold'] } });
    const changed = await driver.inbox.next(({ data }) =>
      JSON.stringify(callIn(data)['capabilities'] ?? '').includes('FlyToTheMoon'),
    );
    const refused = await operate(driver, id, { operationName: 'Hold' });
    const unknown = await operate(driver, id, { operationName: 'FlyToTheMoon' });
    await control.configureAgent('jdoe', { capabilities: null });
    const allowed = await operate(driver, id, { operationName: 'Hold' });
    expect(callIn(changed.data)['capabilities']).toHaveLength(2);
    expect([refused.status, unknown.status, allowed.status]).toEqual([400, 400, 200]);
  });
});

describe('Reject', () => {
  it('sends the caller back to the queue, who then rings at another agent', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', queue: 'VQ_Sales', userData: { Account: '1' } });
    const answer = await operate(driver, id, { operationName: 'Reject' });
    const released = callIn(await driver.inbox.nextCall('StatusChange', 'Released'));
    const { waiting } = await control.state();
    const routed = await control.route(id, 'asmith');
    expect([answer.json, released['capabilities']]).toEqual([{ statusCode: 0 }, []]);
    expect(waiting).toEqual([{ callId: id, queue: 'VQ_Sales', rejectedBy: 'jdoe' }]);
    expect(routed).toMatchObject({ id, agent: 'asmith', state: 'Ringing', userData: { Account: '1' } });
    expect((await control.state()).waiting).toEqual([]);
  });

  it('comes back to the same agent as a new call, because a released one never comes back', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', queue: 'VQ_Sales' });
    await operate(driver, id, { operationName: 'Reject' });
    const routed = await control.route(id, 'jdoe');
    expect([routed.state, routed.id === id, capabilities(routed)]).toEqual(['Ringing', false, listWith('Reject')]);
  });

  it('is not offered to an agent who may not reject, and is refused for a call without a queue', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.configureAgent('jdoe', { canReject: false });
    const queued = await control.ring({ agent: 'jdoe', queue: 'VQ_Sales' });
    await control.configureAgent('jdoe', { capabilities: { Ringing: ['Reject'] } });
    const direct = await control.ring({ agent: 'jdoe' });
    const refused = await operate(driver, direct.id, { operationName: 'Reject' });
    expect(capabilities(queued)).not.toContain('Reject');
    expect([refused.status, refused.json['statusCode']]).toEqual([500, 4]);
  });
});

it('takes a call that nobody answers away, back to its queue, and sets the agent not ready', async () => {
  const { listen, control } = await simulator();
  const driver = await listen();
  await control.configureAgent('jdoe', { noAnswerSeconds: 0.05 });
  const { id } = await control.ring({ agent: 'jdoe', queue: 'VQ_Sales' });
  await driver.inbox.nextCall('StatusChange', 'Released');
  await driver.inbox.next(({ data }) => JSON.stringify(data['devices'] ?? '').includes('"NotReady"'));
  expect((await control.state()).waiting).toMatchObject([{ callId: id }]);
});
