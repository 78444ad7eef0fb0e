import { AgentDirectory } from './agents/agentDirectory';
import { defaultAgents } from './agents/defaultAgents';
import { CampaignRecords } from './campaigns/campaignRecords';
import { ContactBook } from './contacts/contactBook';
import type { ControlContext } from './control/controlContext';
import { ControlServer } from './control/controlServer';
import { GwsServer } from './gws/gwsServer';
import { GwsState } from './gws/gwsState';
import { InteractionBook } from './interactions/interactionBook';
import { notifyAgents } from './notifications/notifier';
import { defaultOptions } from './options';
import type { SimulatorOptions } from './options';
import { IdentityProvider } from './saml/identityProvider';
import { startDemo } from './scenario/demo';
import type { Site } from './site';
import { SiteClock } from './siteClock';
import { simulateAfterCallWork } from './switch/afterCallWork';
import { simulateNoAnswer } from './switch/noAnswer';
import { Switchboard } from './switch/switchboard';
import { UserEventLog } from './switch/userEventLog';
import { WaitingCallers } from './switch/waitingCallers';
import { Timers } from './timers';

export interface RunningSimulator {
  /** Without a path: http://127.0.0.1:PORT. */
  readonly gwsUrl: string;
  readonly controlUrl: string;
  /** Of the identity provider; `undefined` without single sign-on. */
  readonly identityProviderUrl?: string | undefined;
  close(): Promise<void>;
}

export async function startSimulator(chosen: Partial<SimulatorOptions> = {}): Promise<RunningSimulator> {
  const options = { ...defaultOptions, ...chosen };
  const clock = new SiteClock();
  const directory = new AgentDirectory(defaultAgents(options.agentsStart));
  const site: Site = {
    settings: options,
    directory,
    switchboard: new Switchboard(clock.now),
    userEvents: new UserEventLog(),
    waiting: new WaitingCallers(),
    contacts: new ContactBook(directory, { count: options.contactCount, seed: options.seed }),
    interactions: new InteractionBook(),
    campaigns: new CampaignRecords(),
    timers: new Timers(),
    clock,
  };
  const gws = new GwsState(site, options);
  notifyAgents(site, gws.queue);
  simulateAfterCallWork(site);
  simulateNoAnswer(site);
  const gwsServer = new GwsServer(gws, { host: options.host, port: options.port });
  const plan: ControlContext['plan'] = { current: undefined };
  const controlServer = new ControlServer({ site, gws, gwsServer, plan });
  await gwsServer.start();
  if (options.singleSignOn) {
    gws.identityProvider = new IdentityProvider(site);
    await gws.identityProvider.start();
  }
  if (site.settings.externalUrl === '') {
    site.settings = { ...site.settings, externalUrl: gwsServer.url };
  }
  const close = async (): Promise<void> => {
    await plan.current?.stop();
    site.timers.clear();
    await Promise.all([gwsServer.stop(), controlServer.stop(), gws.identityProvider?.stop()]);
  };
  try {
    await controlServer.start({ host: options.host, port: options.controlPort });
  } catch (error) {
    await close();
    throw error;
  }
  if (options.scenario === 'demo') {
    startDemo(site, options.seed, () => gws.notifications?.listeners() ?? []);
  }
  const identityProviderUrl = gws.identityProvider?.url;
  return { gwsUrl: gwsServer.url, controlUrl: controlServer.url, identityProviderUrl, close };
}
