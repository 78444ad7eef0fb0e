import { expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { aServer, type ServerParts } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const device = (id: string, state: string, phoneNumber = id) => ({ id, phoneNumber, userState: { state } });
const both = [device('D1', 'Ready', '15000'), device('D2', 'Ready', '15001')];

function shown({ application }: TestApplication): readonly string[] {
  return (application.state.agent?.devices ?? []).map(({ id, state }) => `${id} ${String(state)}`);
}

async function readsAgain(app: TestApplication): Promise<void> {
  app.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
  app.comet.last.events.resumed();
  await settle();
}

function told(app: TestApplication, devices: readonly unknown[]): void {
  app.comet.last.events.message('/v2/me/devices', { data: { messageType: 'DeviceStateChangeMessage', devices } });
}

it('updates only the devices that an event names', async () => {
  const app = await signedInApplication({}, aServer({ devices: both }));
  told(app, [device('D2', 'NotReady')]);
  expect(shown(app)).toEqual(['D1 Ready', 'D2 NotReady']);
});

it('takes a device that is gone off the screen when the state is read again, and leaves the others in their order', async () => {
  const parts: ServerParts = { devices: [...both, device('D3', 'Ready')] };
  const app = await signedInApplication({}, aServer(parts));
  parts.devices = [device('D3', 'NotReady'), device('D4', 'Ready'), device('D1', 'Ready')];
  await readsAgain(app);
  expect(shown(app)).toEqual(['D1 Ready', 'D3 NotReady', 'D4 Ready']);
});

it('shows no device when the last one is gone', async () => {
  const parts: ServerParts = { devices: both };
  const app = await signedInApplication({}, aServer(parts));
  parts.devices = [];
  await readsAgain(app);
  expect(app.application.snapshot().agent).toMatchObject({ devices: [] });
});

it('keeps its devices when the server does not speak of any', async () => {
  const server = aServer({ devices: both });
  const app = await signedInApplication({}, server);
  app.http.answerer = async (request) => {
    const answer = await server.answerer(request);
    return answer.kind === 'answer' ? { ...answer, body: answer.body.replace('"devices"', '"other"') } : answer;
  };
  await readsAgain(app);
  expect(shown(app)).toEqual(['D1 Ready', 'D2 Ready']);
});
