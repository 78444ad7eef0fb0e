import { expect, onTestFinished } from 'vitest';
import { cometdPort } from '../../electron/adapters/comet/cometdPort';
import type { HttpRequest } from '../../electron/core/gws/httpPort';
import { startSimulator } from '../../simulator/simulator';
import { FakeComet } from '../fakes/fakeComet';
import { NodeHttp } from '../support/nodeHttp';
import { SimulatorControl } from '../support/simulatorControl';
import { holdsToTheContractOfComet, type CometPlace } from './cometPortContract';

const agent = 'jdoe';
const credentials = { userName: agent, password: 'secret-jane' };

holdsToTheContractOfComet('CometD by its library, to the simulator', async (): Promise<CometPlace> => {
  // Polls end soon, so that a fault meets the next one soon.
  const simulator = await startSimulator({ cometTimeoutMs: 100 });
  onTestFinished(() => simulator.close());
  const control = new SimulatorControl(simulator.controlUrl);
  const http = new NodeHttp();
  const headers = { 'Content-Type': 'application/json' };
  const common = { headers, timeoutMs: 10_000, isAtMostOnce: false } satisfies Partial<HttpRequest>;
  const me = { ...common, method: 'GET', url: `${simulator.gwsUrl}/api/v2/me`, body: null, credentials } as const;
  expect(await http.send(me).answer).toMatchObject({ status: 200 });
  const match = { path: '/api/v2/notifications' };
  return {
    port: cometdPort,
    request: {
      url: `${simulator.gwsUrl}/api/v2/notifications`,
      post: (url, body, timeoutMs) => http.send({ ...common, method: 'POST', url, body, timeoutMs, credentials: null }),
    },
    refusedChannel: '/no such channel',
    say: (channel, data) => control.notify({ agent, channel, data }),
    breakAPoll: async () => {
      await control.fault({ match, action: { kind: 'drop' } });
    },
    forgetClient: async (waitMs) => {
      const advice = { reconnect: 'handshake', interval: waitMs };
      await control.fault({ match, action: { kind: 'refuse', error: '402::session_unknown', advice } });
    },
  };
});

holdsToTheContractOfComet('the CometD of the tests', (): Promise<CometPlace> => {
  const port = new FakeComet();
  port.refusedChannels.add('/refused');
  const host = 'gws.example';
  const play = (turn: () => void): Promise<void> => {
    turn();
    return Promise.resolve();
  };
  return Promise.resolve({
    port,
    request: {
      url: `https://${host}/api/v2/notifications`,
      post: () => {
        throw new Error('the CometD of the tests posts nothing');
      },
    },
    refusedChannel: '/refused',
    say: (channel, data) => play(() => port.say(channel, data)),
    breakAPoll: () =>
      play(() => {
        port.last.losePoll({ code: 'connectionLost', host });
        port.last.pollAgain();
      }),
    forgetClient: (waitMs) => play(() => port.last.events.lost({ kind: 'unknownClient', waitMs })),
  });
});
