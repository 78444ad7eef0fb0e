import { describe, expect, it } from 'vitest';
import { dispositionOf, simulator } from './fixture';

describe('stopping and starting GWS', () => {
  it('loses sessions and clients, and keeps calls and user data', async () => {
    const { listen, signIn, control, gwsUrl } = await simulator();
    const driver = await listen();
    const { id } = await control.ring({ agent: 'jdoe', userData: { A: '1' } });
    await control.stopGws();
    await expect(fetch(`${gwsUrl}/api/v2/diagnostics/version`)).rejects.toThrow();
    await control.startGws();
    const old = await driver.gws.get('/api/v2/me');
    const again = await signIn();
    const call = await again.get(`/api/v2/me/calls/${id}`);
    expect([old.status, call.json]).toMatchObject([403, { call: { id, state: 'Ringing', userData: { A: '1' } } }]);
    expect((await control.state()).cometdSessions).toEqual([]);
  });

  it('does not deliver afterwards what happened meanwhile, but the call is as it is', async () => {
    const { listen, control } = await simulator();
    const { id } = await control.ring({ agent: 'jdoe' });
    await control.stopGws();
    await control.answer(id);
    await control.startGws();
    const driver = await listen();
    await control.release(id);
    await driver.inbox.nextCall('StatusChange', 'Released');
    expect(driver.inbox.calls()).toEqual(['StatusChange Released']);
  });

  it('accepts the disposition of a call that was released while it was down', async () => {
    const { signIn, control } = await simulator();
    const call = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.stopGws();
    await control.release(call.id);
    await control.startGws();
    const client = await signIn();
    const answer = await client.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Referred'));
    expect([answer.json, (await control.userEvents()).length]).toEqual([{ statusCode: 0 }, 1]);
  });
});

describe('several simulators', () => {
  it('run in one process and know nothing of each other', async () => {
    const [one, two] = await Promise.all([simulator(), simulator()]);
    await one.control.ring({ agent: 'jdoe' });
    const states = await Promise.all([one.control.state(), two.control.state()]);
    expect(states.map(({ calls }) => calls.length)).toEqual([1, 0]);
  });
});
