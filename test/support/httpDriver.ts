import { app, session } from 'electron';
import { z } from 'zod';
import { ElectronHttp } from '../../electron/adapters/http/electronHttp';
import { GwsNetwork } from '../../electron/adapters/network/gwsNetwork';
import { SystemClock } from '../../electron/adapters/system/systemClock';
import type { HttpExchange, HttpRequest } from '../../electron/core/gws/httpPort';
import { policySchema } from '../../electron/core/policy/policy';
import { answerLines } from './answerLines';

// A program of Electron's HTTP alone, driven by lines on its input: httpProgram.ts builds and starts it.

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ports: ElectronHttp[] = [];
const exchanges = new Map<number, HttpExchange>();

const sending = z.object({ port: z.number(), exchange: z.number(), request: z.custom<HttpRequest>() });

async function act(action: string, value: unknown): Promise<unknown> {
  switch (action) {
    case 'open':
      return ports.push(await aPort(ports.length)) - 1;
    case 'send':
      return send(sending.parse(value));
    case 'abort':
      exchanges.get(z.number().parse(value))?.abort();
      return null;
    case 'forgetCookies':
      await portOf(z.number().parse(value)).forgetCookies();
      return null;
    default:
      throw new Error(`no action ${action}`);
  }
}

/** In partitions of its own, so that no two share a cookie. */
async function aPort(number: number): Promise<ElectronHttp> {
  const shared = session.fromPartition(`shared-${String(number)}`);
  const oneShot = session.fromPartition(`one-shot-${String(number)}`);
  const noFile = (): Promise<never> => Promise.reject(new Error('the policy names no file'));
  const network = new GwsNetwork([shared, oneShot], { clock: new SystemClock(), log }, noFile);
  await network.start(policySchema.parse({}).network, {
    proxyCredentials: () => Promise.resolve(null),
    clientCertificate: () => Promise.resolve(null),
  });
  return new ElectronHttp({ shared, oneShot }, network);
}

async function send({ port, exchange: number, request }: z.infer<typeof sending>): Promise<unknown> {
  const exchange = portOf(port).send(request);
  exchanges.set(number, exchange);
  const answer = await exchange.answer;
  exchanges.delete(number);
  return answer;
}

function portOf(number: number): ElectronHttp {
  const port = ports[number];
  if (port === undefined) throw new Error(`no port ${String(number)}`);
  return port;
}

void app.whenReady().then(() => answerLines(act));
