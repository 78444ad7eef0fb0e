import type { Clipboard } from '../../electron/core/desktop/desktopPort';
import type { DiagnosticsHost } from '../../electron/core/diagnostics/diagnosticsPort';
import type { IdSource } from '../../electron/core/kernel/ids';
import type { LogFacts, Logger } from '../../electron/core/kernel/log';
import type { Random } from '../../electron/core/kernel/random';
import { fail, succeed } from '../../electron/core/kernel/result';
import type { Network, NetworkDesk } from '../../electron/core/network/networkPort';
import { defaultPolicy, type Policy } from '../../electron/core/policy/policy';
import { noSettings, type AgentSettings } from '../../electron/core/preferences/agentSettings';
import type { ConfigStore } from '../../electron/core/preferences/configPort';
import type { UpdateDownload, UpdateFailure, Updater } from '../../electron/core/updates/updaterPort';

/** Keeps every line, so that a test can look for what must not be there. */
export class FakeLogger implements Logger {
  readonly lines: string[] = [];

  info(event: string, facts: LogFacts = {}): void {
    this.lines.push(`info ${event} ${JSON.stringify(facts)}`);
  }

  warn(event: string, facts: LogFacts = {}): void {
    this.lines.push(`warn ${event} ${JSON.stringify(facts)}`);
  }

  error(event: string, facts: LogFacts = {}): void {
    this.lines.push(`error ${event} ${JSON.stringify(facts)}`);
  }
}

/** `name`: another one for another run on the same journal. */
export function countingIds(name = 'entry'): IdSource {
  let last = 0;
  return { next: () => `${name}-${String((last += 1))}` };
}

/** Always the same draw: 0.5 makes a back-off of half its ceiling. */
export function fixedRandom(value = 0.5): Random {
  return { next: () => value };
}

/** Keeps what is saved until the end of the test. */
export function fakeConfig(policy: Policy = defaultPolicy, settings: Partial<AgentSettings> = {}): ConfigStore {
  let kept: AgentSettings = { ...noSettings, ...settings };
  return {
    load: () => Promise.resolve({ policy, policyFile: '/etc/wrapkey/policy.json', settings: kept, problems: [] }),
    saveSettings: (saved) => {
      kept = saved;
      return Promise.resolve(succeed(null));
    },
  };
}

/** Remembers what would have been saved. */
export class FakeDiagnostics implements DiagnosticsHost {
  readonly saved: string[] = [];
  log: readonly string[] = [];
  answer: Awaited<ReturnType<DiagnosticsHost['save']>> = succeed(true);

  system(): ReturnType<DiagnosticsHost['system']> {
    const versions = { wrapkey: '1.2.3', electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' };
    const machine = { release: '6.1.0', architecture: 'x64', memoryMb: 8_000, displays: 2 };
    return { ...versions, ...machine, platform: 'linux', isPackaged: true, upMinutes: 90 };
  }

  lastLogLines(): readonly string[] {
    return this.log;
  }

  save(text: string): ReturnType<DiagnosticsHost['save']> {
    if (this.answer.ok && this.answer.value) this.saved.push(text);
    return Promise.resolve(this.answer);
  }
}

export class FakeClipboard implements Clipboard {
  text = '';

  write(text: string): void {
    this.text = text;
  }
}

/** Hands the desk to the test, which asks in the place of proxies and servers. */
export class FakeNetwork implements Network {
  desk: NetworkDesk | null = null;

  constructor(private readonly unusable: Awaited<ReturnType<Network['start']>> = []) {}

  start(_policy: Policy['network'], desk: NetworkDesk): ReturnType<Network['start']> {
    this.desk = desk;
    return Promise.resolve(this.unusable);
  }
}

/** A server of updates under the hands of a test. */

/** A server of updates under the hands of a test. */
export class FakeUpdater implements Updater {
  readonly asked: string[] = [];
  version: string | null = null;
  failure: UpdateFailure | null = null;
  isInstalledAfterQuit = false;
  private finish: (done: Awaited<UpdateDownload['done']>) => void = () => undefined;

  look(server: string): ReturnType<Updater['look']> {
    this.asked.push(`look ${server}`);
    return Promise.resolve(this.failure === null ? succeed(this.version) : fail(this.failure));
  }

  download(): UpdateDownload {
    this.asked.push('download');
    const done = new Promise<Awaited<UpdateDownload['done']>>((resolve) => (this.finish = resolve));
    return { done, abort: () => this.finish(fail({ code: 'interrupted' })) };
  }

  arrives(): void {
    this.finish(succeed(null));
  }

  breaks(code: UpdateFailure['code']): void {
    this.finish(fail({ code }));
  }

  installAfterQuit(isWanted: boolean): void {
    this.isInstalledAfterQuit = isWanted;
  }
}
