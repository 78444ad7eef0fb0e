import { MemoryJournal } from '../fakes/memoryJournal';
import { Application } from '../../electron/core/application';
import { commandHandlers, type CommandHandlers } from '../../electron/core/commands/commandHandlers';
import { policySchema } from '../../electron/core/policy/policy';
import { FakeClock } from '../fakes/fakeClock';
import { FakeComet } from '../fakes/fakeComet';
import { aServer, FakeHttp } from '../fakes/fakeHttp';
import { FakeDesktop, FakeKeys, FakeNotifier, MemoryWrapUps } from '../fakes/fakeDesktop';
import { countingIds, FakeClipboard, fakeConfig, FakeLogger, FakeUpdater, fixedRandom } from '../fakes/fakePorts';

export interface TestApplication {
  readonly application: Application;
  readonly commands: CommandHandlers;
  readonly clock: FakeClock;
  readonly http: FakeHttp;
  readonly comet: FakeComet;
  readonly clipboard: FakeClipboard;
  readonly log: FakeLogger;
  readonly keys: FakeKeys;
  readonly notifier: FakeNotifier;
  readonly desktop: FakeDesktop;
  readonly wrapUpStore: MemoryWrapUps;
  readonly updater: FakeUpdater;
  /** Delivers one call as a CallStateChangeMessage. */
  call(parts: Readonly<Record<string, unknown>>, notificationType?: string): void;
}

/** The whole core on fakes, signed in as jdoe. */
export async function signedInApplication(
  policy: unknown = {},
  server = aServer(),
  kept: {
    readonly clock?: FakeClock;
    readonly wrapUpStore?: MemoryWrapUps;
    readonly keys?: FakeKeys;
    readonly journal?: MemoryJournal;
  } = {},
): Promise<TestApplication> {
  const clock = kept.clock ?? new FakeClock();
  const wrapUpStore = kept.wrapUpStore ?? new MemoryWrapUps();
  const keys = kept.keys ?? new FakeKeys();
  const notifier = new FakeNotifier();
  const desktop = new FakeDesktop();
  const http = new FakeHttp(server.answerer);
  const comet = new FakeComet();
  const clipboard = new FakeClipboard();
  const log = new FakeLogger();
  const updater = new FakeUpdater();
  const application = new Application({
    http,
    comet,
    clock,
    clipboard,
    log,
    keys,
    notifier,
    desktop,
    wrapUpStore,
    updater,
    platform: 'linux',
    random: fixedRandom(),
    ids: countingIds(),
    journal: kept.journal ?? new MemoryJournal(),
    config: fakeConfig(policySchema.parse(policy)),
    midnightBefore: (nowMs) => nowMs - (nowMs % 86_400_000),
  });
  await application.start();
  const commands = commandHandlers(application);
  await commands.signIn({ server: 'https://gws.example', userName: 'jdoe', password: 'secret' });
  await clock.advance(100);
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
    ...{ application, commands, clock, http, comet, clipboard, log, call },
    ...{ keys, notifier, desktop, wrapUpStore, updater },
  };
}
