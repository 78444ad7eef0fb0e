import { onTestFinished } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/options';
import { startSimulator } from '../../../simulator/simulator';
import { SimulatorControl } from '../../support/simulatorControl';
import { BayeuxDriver } from './bayeuxDriver';
import { GwsClient, jane } from './gwsClient';
import type { Account } from './gwsClient';

export interface Fixture {
  readonly gwsUrl: string;
  readonly controlUrl: string;
  readonly control: SimulatorControl;
  /** A client that has made its first request. */
  readonly signIn: (account?: Account) => Promise<GwsClient>;
  /** A signed-in client that hears all about its calls, devices and channels. */
  readonly listen: (account?: Account) => Promise<BayeuxDriver>;
}

/** A simulator of its own for each test; closed when the test is over. */
export async function simulator(options: Partial<SimulatorOptions> = {}): Promise<Fixture> {
  const running = await startSimulator(options);
  onTestFinished(() => running.close());
  const signIn = async (account: Account = jane): Promise<GwsClient> => {
    const client = new GwsClient(running.gwsUrl, account);
    await client.get('/api/v2/me');
    return client;
  };
  return {
    gwsUrl: running.gwsUrl,
    controlUrl: running.controlUrl,
    control: new SimulatorControl(running.controlUrl),
    signIn,
    listen: async (account) => {
      const driver = new BayeuxDriver(await signIn(account));
      await driver.listen('/v2/me/calls', '/v2/me/devices', '/v2/me/channels');
      return driver;
    },
  };
}

export function dispositionOf(call: { readonly id: string; readonly uri: string }, disposition: string): object {
  return {
    operationName: 'SetCallDisposition',
    callUri: call.uri,
    callUuid: call.id,
    disposition,
    dispositionKey: 'DispositionCode',
  };
}
