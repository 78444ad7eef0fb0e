import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';
import { callIn, ofType } from './inbox';
import { legs, operate, twoAgents } from './twoAgents';

describe('the next operation of a name', () => {
  it.each([
    [500, 4, 'The switch refused the request.'],
    [403, 5, 'No permission.'],
  ])('can be refused with %s and statusCode %s', async (status, statusCode, statusMessage) => {
    const { jane, control, id } = await twoAgents();
    const body = { statusCode, statusMessage };
    await control.fault({ match: { operationName: 'Hold' }, action: { kind: 'answer', status, body } });
    const refused = await operate(jane, id, { operationName: 'Hold' });
    const again = await operate(jane, id, { operationName: 'Hold' });
    expect([refused.status, refused.json, again.status]).toEqual([status, body, 200]);
  });

  it('can be accepted and refused by an event that names the call', async () => {
    const { jane, control, id } = await twoAgents();
    const action = { kind: 'errorMessage', errorMessage: 'Not now', errorCode: 231 } as const;
    await control.fault({ match: { operationName: 'Hold' }, action });
    const answer = await operate(jane, id, { operationName: 'Hold' });
    const { channel, data } = await jane.inbox.next(ofType('ErrorMessage'));
    expect(answer.json).toEqual({ statusCode: 0 });
    expect([channel, data]).toMatchObject([
      '/v2/me/calls',
      { ...{ errorMessage: 'Not now', errorCode: 231 }, callPath: `/calls/${id}` },
    ]);
    expect(await legs(control)).toEqual(['jdoe Established']);
  });

  it('can be refused by an event of the device when it was about the state of the agent', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    await control.fault({ match: { operationName: 'NotReady' }, action: { kind: 'errorMessage' } });
    await driver.gws.post('/api/v2/me/channels/voice', { operationName: 'NotReady' });
    const { channel, data } = await driver.inbox.next(ofType('ErrorMessage'));
    expect([channel, data]).toMatchObject(['/v2/me/devices', { errorMessage: 'The switch refused the request.' }]);
    expect((await control.state()).agents[0]).toMatchObject({ userState: { state: 'Ready' } });
  });
});

describe('an answer and its events', () => {
  it('can come apart: the event at once, the answer late', async () => {
    const { jane, control, id } = await twoAgents();
    await control.fault({ match: { operationName: 'Hold' }, action: { kind: 'late', answerMs: 600_000 } });
    const cut = new AbortController();
    const answer = jane.gws.post(`/api/v2/me/calls/${id}`, { operationName: 'Hold' }, cut.signal);
    const unanswered = expect(answer).rejects.toThrow('aborted');
    await jane.inbox.nextCall('StatusChange', 'Held');
    cut.abort();
    await unanswered;
  });

  it('can come apart: the answer at once, the event late, with the state as it was then', async () => {
    const { jane, control, id } = await twoAgents();
    await control.fault({ match: { operationName: 'Hold' }, action: { kind: 'late', eventMs: 150 } });
    const answer = await operate(jane, id, { operationName: 'Hold' });
    const before = jane.inbox.calls();
    const held = callIn(await jane.inbox.nextCall('StatusChange', 'Held'));
    expect([answer.json, before.includes('StatusChange Held'), held['id']]).toEqual([{ statusCode: 0 }, false, id]);
  });
});
