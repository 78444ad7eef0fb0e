import { expect, onTestFinished } from 'vitest';
import { cometdPort } from '../../electron/adapters/comet/cometdPort';
import { SystemClock } from '../../electron/adapters/system/systemClock';
import type { HttpRequest } from '../../electron/core/gws/httpPort';
import { asJson } from '../../electron/core/gws/jsonAnswer';
import { startSimulator } from '../../simulator/simulator';
import { FakeComet } from '../fakes/fakeComet';
import { NodeHttp } from '../support/nodeHttp';
import { SimulatorControl } from '../support/simulatorControl';
import type { FaultAction } from '../support/simulatorFault';
import { cometFaults, longestPollMs, type CometFault, type CometPlace } from './cometPlace';
import { holdsToTheContractOfComet } from './cometPortContract';

const agent = 'jdoe';
const credentials = { userName: agent, password: 'secret-jane' };

const answer = (status: number, body: unknown): FaultAction => ({ kind: 'answer', status, body });

const faultActions: Readonly<Record<CometFault, FaultAction>> = {
  'HTTP 401': answer(401, {}),
  'HTTP 403 with statusCode 20': answer(403, { statusCode: 20 }),
  'HTTP 403 of a CSRF filter': answer(403, { statusCode: 3 }),
  'HTTP 500': answer(500, { statusCode: 1 }),
  'a web page': { kind: 'answer', status: 200, body: '<html></html>', contentType: 'text/html' },
  'a refusal for good': { kind: 'refuse', error: '403::denied', advice: { reconnect: 'none' } },
};

holdsToTheContractOfComet('CometD by its library, to the simulator', async (): Promise<CometPlace> => {
  const simulator = await startSimulator({ cometTimeoutMs: longestPollMs });
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
      post: (url, body, timeoutMs) => {
        const exchange = http.send({ ...common, method: 'POST', url, body, timeoutMs, credentials: null });
        const answer = exchange.answer.then((one) => asJson(one, new URL(url).host, new SystemClock()));
        return { answer, abort: () => exchange.abort() };
      },
    },
    refusedChannel: '/no such channel',
    say: (channel, data) => control.notify({ agent, channel, data }),
    breakAPoll: async () => {
      await control.fault({ match, action: { kind: 'drop' } });
    },
    turnAway: async (fault) => {
      await control.fault({ match, action: faultActions[fault] });
    },
    // They end and begin by themselves.
    pollOnce: () => Promise.resolve(),
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
    turnAway: (fault) => play(() => port.turnAway(cometFaults[fault])),
    pollOnce: () => play(() => port.last.events.pollExpected(45_000)),
    forgetClient: (waitMs) => play(() => port.last.events.lost({ kind: 'unknownClient', waitMs })),
  });
});
