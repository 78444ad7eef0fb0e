import { cometdPort } from '../../electron/adapters/comet/cometdPort';
import { uuidSource } from '../../electron/adapters/system/randomness';
import type { Application } from '../../electron/core/application';
import { compose } from '../../electron/core/compose';
import type { HttpPort } from '../../electron/core/gws/httpPort';
import type { Clock } from '../../electron/core/kernel/clock';
import type { Logger } from '../../electron/core/kernel/log';
import type { Random } from '../../electron/core/kernel/random';
import type { GlobalKeys } from '../../electron/core/keys/globalKeysPort';
import type { JournalStore } from '../../electron/core/outbox/journalPort';
import { policySchema } from '../../electron/core/policy/policy';
import { midnightBefore } from '../../electron/rules/midnight';
import { FakeBrowser } from '../fakes/fakeBrowser';
import { FakeDesktop, FakeNotifier, MemoryRecords } from '../fakes/fakeDesktop';
import { FakeClipboard, fakeConfig, FakeDiagnostics, FakeNetwork, FakeUpdater } from '../fakes/fakePorts';
import { FakeSingleSignOn } from '../fakes/fakeSingleSignOn';
import { FakeFilesKey, MemorySecrets } from '../fakes/memorySecrets';

export interface CoreParts {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly journal: JournalStore;
  readonly keys: GlobalKeys;
  readonly policy: unknown;
}

/** The real core and the real cometd, for a server on loopback; the desktop is a fake. */
export function realCore({ policy, ...parts }: CoreParts): Application {
  return compose({
    ...parts,
    comet: cometdPort,
    ids: uuidSource,
    config: fakeConfig(policySchema.parse(policy)),
    secrets: new MemorySecrets(),
    singleSignOn: new FakeSingleSignOn(),
    filesKey: new FakeFilesKey(),
    clipboard: new FakeClipboard(),
    browser: new FakeBrowser(),
    diagnostics: new FakeDiagnostics(),
    updater: new FakeUpdater(),
    notifier: new FakeNotifier(),
    desktop: new FakeDesktop(),
    network: new FakeNetwork(),
    wrapUpStore: new MemoryRecords(),
    targetStore: new MemoryRecords(),
    snippetStore: new MemoryRecords(),
    platform: 'linux',
    midnightBefore,
  });
}
