import { expect, it, onTestFinished } from 'vitest';
import { startSimulator, type RunningSimulator } from '../../../simulator/simulator';
import { Client } from '../../support/aClient';
import { SimulatorControl } from '../../support/simulatorControl';

async function aSimulator(): Promise<RunningSimulator> {
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  return simulator;
}

async function aClientOf(simulator: RunningSimulator, policy: unknown): Promise<Client> {
  const client = await Client.startAt(simulator, { policy });
  onTestFinished(() => client.stop());
  return client;
}

const deviceState = async (client: Client): Promise<string> => {
  await client.becomes(() => client.snapshot().agent === null, false);
  return client.snapshot().agent?.devices[0]?.state ?? 'nobody';
};

it('goes on at the second server when the first is gone, and delivers there what was chosen meanwhile', async () => {
  const first = await startSimulator();
  const second = await aSimulator();
  const client = await aClientOf(first, { server: { address: first.gwsUrl, secondAddress: second.gwsUrl } });
  const callId = await client.answerACall();
  await first.close();
  await client.becomes(() => client.snapshot().connection.state, 'reconnecting');
  expect(await client.commands.setDisposition({ callId, name: 'Referred' })).toMatchObject({ ok: true });
  // The other server speaks for the same switch, which still has the call.
  const elsewhere = new SimulatorControl(second.controlUrl);
  await elsewhere.ring({ agent: 'jdoe', id: callId, from: '+1 555 0100', state: 'Established' });
  await client.connects();
  await client.becomes(() => client.status(), 'Referred: confirmed');
  expect(await elsewhere.requests({ operationName: 'SetCallDisposition' })).toHaveLength(1);
});

it('logs the agent in where the session is Wrapkey’s own, and out again', async () => {
  const simulator = await aSimulator();
  const control = new SimulatorControl(simulator.controlUrl);
  await control.configureAgent('jdoe', { deviceState: 'Offline' });
  const client = await aClientOf(simulator, { session: { mode: 'own' } });
  expect(await client.signIn()).toMatchObject({ ok: true });
  await expect.poll(() => deviceState(client)).not.toBe('LoggedOut');

  expect(await client.commands.signOut({ force: true, forget: false })).toMatchObject({ ok: true });
  expect(await control.requests({ operationName: 'EndContactCenterSession' })).toMatchObject([{ status: 200 }]);
  expect((await control.state()).httpSessions.filter(({ count }) => count > 0)).toEqual([]);
  const next = await aClientOf(simulator, {});
  await next.signIn();
  expect(await deviceState(next)).toBe('LoggedOut');
});

it('leaves the agent’s login alone where another desktop has it', async () => {
  const simulator = await aSimulator();
  const client = await aClientOf(simulator, {});
  await client.signIn();
  await client.commands.signOut({ force: true, forget: false });
  const control = new SimulatorControl(simulator.controlUrl);
  expect(await control.requests({ method: 'POST', path: '/api/v2/me' })).toEqual([]);
});
