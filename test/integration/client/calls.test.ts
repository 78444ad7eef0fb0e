import { afterEach, beforeEach, expect, it } from 'vitest';
import { Client } from '../../support/aClient';

let client: Client;

beforeEach(async () => {
  client = await Client.start({ simulator: { agentsStart: 'logged-out', sameMomentGapMs: 50 } });
  expect(await client.signIn()).toMatchObject({ ok: true });
});
afterEach(() => client.close());

it('shows that a supervisor listens, and that he has gone', async () => {
  const { id } = await client.control.ring({ agent: 'jdoe', state: 'Established' });
  const listening = (): boolean | undefined =>
    client.snapshot().calls.find((call) => call.id === id)?.supervision.supervisorListeningIn;
  await client.becomes(listening, false);
  await client.control.supervise(id, { supervisorListeningIn: true });
  await client.becomes(listening, true);
  await client.control.supervise(id, { supervisorListeningIn: false });
  await client.becomes(listening, false);
});

it('shows the device as it is, also inactive and without a state', async () => {
  const device = (): unknown => client.snapshot().agent?.devices[0];
  await client.becomes(device, { phoneNumber: '15000', state: 'LoggedOut', stateName: null });
  await client.control.configureAgent('jdoe', { deviceActivity: 'Inactive', showsUserState: false });
  await client.becomes(device, { phoneNumber: '15000', state: 'Unknown', stateName: null });
});

it('reads the form of 2016', async () => {
  const call = await client.control.ring({ agent: 'jdoe', from: '+1 202 555 0142', format: '2016' });
  await client.becomes(() => client.callState(call.connId), 'Ringing');
  expect(client.snapshot().calls[0]).toMatchObject({ participants: ['+12025550142'], ownNumber: '15000' });
});
