import { describe, expect, it } from 'vitest';
import { dispositionOf, simulator } from './fixture';
import type { Fixture } from './fixture';
import { alex, jane } from './gwsClient';
import { callIn } from './inbox';

async function addressesOf(fixture: Fixture, callId: string): Promise<readonly [string, string]> {
  const { agents } = await fixture.control.state();
  const deviceId = agents.find(({ userName }) => userName === 'jdoe')?.deviceId ?? '';
  return [`/api/v2/me/calls/${callId}`, `/api/v2/me/devices/${deviceId}`];
}

describe('SetCallDisposition on an active call', () => {
  it('changes the user data at both addresses and tells the agent, without extensions', async () => {
    const fixture = await simulator();
    const driver = await fixture.listen();
    const call = await fixture.control.ring({ agent: 'jdoe', state: 'Established', userData: { A: '1' } });
    for (const [index, address] of (await addressesOf(fixture, call.id)).entries()) {
      const answer = await driver.gws.post(address, dispositionOf(call, `Code${index}`));
      expect([answer.status, answer.json]).toEqual([200, { statusCode: 0 }]);
    }
    await expect.poll(() => driver.inbox.calls()).toHaveLength(3);
    const changes = driver.inbox.all().slice(1);
    expect(changes.map(({ data }) => [data['notificationType'], callIn(data)['userData'], data['extensions']])).toEqual(
      [
        ['AttachedDataChanged', { A: '1', DispositionCode: 'Code0' }, undefined],
        ['AttachedDataChanged', { A: '1', DispositionCode: 'Code1' }, undefined],
      ],
    );
    expect(await fixture.control.userEvents()).toEqual([]);
  });

  it('accepts the request exactly as Genesys documents it, callUri without /me', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const id = '01RCC3N118B1V0SL807GK2LAES000006';
    await control.ring({ agent: 'jdoe', id, callType: 'Internal', from: '15099', state: 'Established' });
    const answer = await client.post(`/api/v2/me/calls/${id}`, {
      operationName: 'SetCallDisposition',
      callUri: `http://127.0.0.1:8080/api/v2/calls/${id}`,
      callUuid: id,
      disposition: 'Referred',
      dispositionKey: 'DispositionCode',
    });
    const call = await client.get(`/api/v2/me/calls/${id}`);
    expect([answer.json, call.json]).toMatchObject([
      { statusCode: 0 },
      { call: { userData: { DispositionCode: 'Referred' } } },
    ]);
  });

  it('uses the key of the server when the request names none', async () => {
    const { signIn, control } = await simulator({ defaultDispositionKey: 'WrapUp' });
    const client = await signIn();
    const call = await control.ring({ agent: 'jdoe' });
    await client.post(`/api/v2/me/calls/${call.id}`, { ...dispositionOf(call, 'Referred'), dispositionKey: undefined });
    const { calls } = await control.state();
    expect(calls[0]?.userData).toEqual({ WrapUp: 'Referred' });
  });

  it('is seen by every agent on the call', async () => {
    const { listen, control } = await simulator();
    const [first, second] = [await listen(jane), await listen(alex)];
    const call = await control.ring({ agent: 'jdoe', callType: 'Internal', from: '15001' });
    await control.answer(call.id);
    await first.gws.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Referred'));
    const seen = await Promise.all(
      [first, second].map(({ inbox }) => inbox.nextCall('AttachedDataChanged', 'Established')),
    );
    expect(seen.map((data) => callIn(data)['userData'])).toEqual([
      { DispositionCode: 'Referred' },
      { DispositionCode: 'Referred' },
    ]);
  });
});

describe('SetCallDisposition on a released call', () => {
  it('records one user event and sends no message', async () => {
    const { listen, control } = await simulator();
    const driver = await listen();
    const call = await control.ring({ agent: 'jdoe', state: 'Established' });
    await control.release(call.id);
    const answer = await driver.gws.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Referred'));
    // A later message on the same channel proves that none came before it.
    await control.ring({ agent: 'jdoe' });
    await driver.inbox.nextCall('StatusChange', 'Ringing');
    expect(answer.json).toEqual({ statusCode: 0 });
    expect(driver.inbox.calls()).toEqual(['StatusChange Established', 'StatusChange Released', 'StatusChange Ringing']);
    expect(await control.userEvents()).toMatchObject([
      { agent: 'jdoe', callId: call.id, callUuid: call.id, key: 'DispositionCode', disposition: 'Referred' },
    ]);
  });

  it('works at the device address too and keeps the userData given', async () => {
    const fixture = await simulator();
    const client = await fixture.signIn();
    const call = await fixture.control.ring({ agent: 'jdoe', state: 'Established' });
    await fixture.control.release(call.id);
    const [, device] = await addressesOf(fixture, call.id);
    await client.post(device, { ...dispositionOf(call, 'Referred'), userData: { Account: '7' } });
    expect(await fixture.control.userEvents()).toMatchObject([{ disposition: 'Referred', userData: { Account: '7' } }]);
  });
});

describe('SetCallDisposition that cannot be', () => {
  it.each(['callUri', 'callUuid', 'disposition'])('names a missing %s with statusCode 1', async (name) => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const call = await control.ring({ agent: 'jdoe' });
    const answer = await client.post(`/api/v2/me/calls/${call.id}`, {
      ...dispositionOf(call, 'Referred'),
      [name]: undefined,
    });
    expect([answer.status, answer.json['statusCode']]).toEqual([400, 1]);
    expect(answer.json['statusMessage']).toContain(name);
  });

  it('answers an unknown call, and a call of somebody else, as set', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn(alex);
    const call = await control.ring({ agent: 'jdoe' });
    const usual = await client.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Referred'));
    await control.settings({ unknownCallStatus: 500, unknownCallStatusCode: 4 });
    const other = await client.post('/api/v2/me/calls/NONE', dispositionOf({ id: 'NONE', uri: '/calls/NONE' }, 'R'));
    expect([usual.status, usual.json['statusCode'], other.status, other.json['statusCode']]).toEqual([404, 6, 500, 4]);
  });

  it('can live at one address only', async () => {
    const fixture = await simulator({ dispositionAddress: 'devices' });
    const client = await fixture.signIn();
    const call = await fixture.control.ring({ agent: 'jdoe' });
    const [atCall, atDevice] = await addressesOf(fixture, call.id);
    const refused = await client.post(atCall, dispositionOf(call, 'Referred'));
    const accepted = await client.post(atDevice, dispositionOf(call, 'Referred'));
    await fixture.control.settings({ dispositionAddress: 'calls' });
    const turned = await client.post(atDevice, dispositionOf(call, 'Referred'));
    expect([refused, accepted, turned].map(({ status, json }) => [status, json['statusCode']])).toEqual([
      [404, 6],
      [200, 0],
      [404, 6],
    ]);
  });
});
