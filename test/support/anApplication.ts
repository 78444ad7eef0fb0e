import type { Application, ApplicationPorts } from '../../electron/core/application';
import { initialState, type ApplicationState } from '../../electron/core/applicationState';
import type { Commands } from '../../electron/core/commands/commands';
import { compose } from '../../electron/core/compose';
import type { IdSource } from '../../electron/core/kernel/ids';
import { Store } from '../../electron/core/kernel/store';
import { policySchema } from '../../electron/core/policy/policy';
import type { AgentSettings } from '../../electron/core/preferences/agentSettings';
import { FakeBrowser } from '../fakes/fakeBrowser';
import { FakeClock } from '../fakes/fakeClock';
import { FakeComet } from '../fakes/fakeComet';
import { FakeDesktop, FakeKeys, FakeNotifier, MemoryRecords } from '../fakes/fakeDesktop';
import { aServer, FakeHttp } from '../fakes/fakeHttp';
import {
  countingIds,
  FakeClipboard,
  fakeConfig,
  FakeDiagnostics,
  FakeLogger,
  FakeNetwork,
  FakeUpdater,
  fixedRandom,
} from '../fakes/fakePorts';
import { FakeSingleSignOn } from '../fakes/fakeSingleSignOn';
import { MemoryJournal } from '../fakes/memoryJournal';
import { FakeFilesKey, MemorySecrets } from '../fakes/memorySecrets';

export interface TestApplication {
  readonly application: Application;
  readonly commands: Commands;
  readonly clock: FakeClock;
  readonly http: FakeHttp;
  readonly comet: FakeComet;
  readonly clipboard: FakeClipboard;
  readonly browser: FakeBrowser;
  readonly log: FakeLogger;
  readonly diagnostics: FakeDiagnostics;
  readonly keys: FakeKeys;
  readonly notifier: FakeNotifier;
  readonly desktop: FakeDesktop;
  readonly wrapUpStore: MemoryRecords;
  readonly targetStore: MemoryRecords;
  readonly snippetStore: MemoryRecords;
  readonly secrets: MemorySecrets;
  readonly singleSignOn: FakeSingleSignOn;
  readonly updater: FakeUpdater;
  /** Delivers one call as a CallStateChangeMessage. */
  readonly call: (parts: Readonly<Record<string, unknown>>, notificationType?: string) => void;
}

export const jdoe = { server: 'https://gws.example', userName: 'jdoe', password: 'secret' };

export interface KeptParts {
  readonly clock?: FakeClock;
  readonly wrapUpStore?: MemoryRecords;
  readonly targetStore?: MemoryRecords;
  readonly snippetStore?: MemoryRecords;
  readonly keys?: FakeKeys;
  readonly journal?: MemoryJournal;
  readonly secrets?: MemorySecrets;
  readonly filesKey?: FakeFilesKey;
  readonly network?: FakeNetwork;
  readonly settings?: Partial<AgentSettings>;
  readonly store?: Store<ApplicationState>;
  readonly ids?: IdSource;
}

/** The same, signed in as jdoe with "Keep me signed in". */
export async function signedInApplication(
  policy: unknown = {},
  server = aServer(),
  kept: KeptParts = {},
): Promise<TestApplication> {
  const app = anApplication(policy, server, kept);
  await app.application.start();
  await app.commands.signIn({ method: 'password', ...jdoe, keep: true });
  await app.clock.advance(100);
  return app;
}

/** The whole core with fakes for all ports, not started. */
export function anApplication(policy: unknown = {}, server = aServer(), kept: KeptParts = {}): TestApplication {
  const clock = kept.clock ?? new FakeClock();
  const wrapUpStore = kept.wrapUpStore ?? new MemoryRecords();
  const targetStore = kept.targetStore ?? new MemoryRecords();
  const snippetStore = kept.snippetStore ?? new MemoryRecords();
  const keys = kept.keys ?? new FakeKeys();
  const notifier = new FakeNotifier();
  const desktop = new FakeDesktop();
  const http = new FakeHttp(server.answerer);
  const comet = new FakeComet();
  const clipboard = new FakeClipboard();
  const browser = new FakeBrowser();
  const log = new FakeLogger();
  const secrets = kept.secrets ?? new MemorySecrets();
  const singleSignOn = new FakeSingleSignOn();
  const diagnostics = new FakeDiagnostics();
  const updater = new FakeUpdater();
  const ports: ApplicationPorts = {
    secrets,
    singleSignOn,
    http,
    comet,
    clock,
    clipboard,
    browser,
    diagnostics,
    log,
    keys,
    notifier,
    desktop,
    wrapUpStore,
    targetStore,
    snippetStore,
    network: kept.network ?? new FakeNetwork(),
    updater,
    platform: 'linux',
    random: fixedRandom(),
    ids: kept.ids ?? countingIds(),
    journal: kept.journal ?? new MemoryJournal(),
    filesKey: kept.filesKey ?? new FakeFilesKey(),
    config: fakeConfig(policySchema.parse(policy), kept.settings),
    midnightBefore: (nowMs) => nowMs - (nowMs % 86_400_000),
  };
  const application = compose(ports, kept.store ?? new Store(initialState));
  const { commands } = application;
  const call = (parts: Readonly<Record<string, unknown>>, notificationType = 'StatusChange'): void => {
    const id = typeof parts['id'] === 'string' ? parts['id'] : 'CALL1';
    const whole = {
      id,
      callUuid: id,
      state: 'Established',
      callType: 'Inbound',
      participants: [{ formattedPhoneNumber: '+1 555 0100' }],
      capabilities: ['Hold', 'Hangup'],
      uri: `http://gws.example/api/v2/me/calls/${id}`,
      path: `/calls/${id}`,
      deviceUri: 'http://gws.example/api/v2/devices/DEVICE1',
      ...parts,
    };
    comet.last.events.message('/v2/me/calls', {
      data: { messageType: 'CallStateChangeMessage', notificationType, call: whole, phoneNumber: '15000' },
    });
  };
  return {
    ...{ application, commands, clock, http, comet, clipboard, browser, log, call },
    ...{ keys, notifier, desktop, wrapUpStore, targetStore, snippetStore, secrets, singleSignOn, diagnostics, updater },
  };
}
