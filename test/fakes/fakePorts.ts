import type {
  Clipboard,
  ConfigStore,
  IdSource,
  LogFacts,
  Logger,
  Random,
  UpdateDownload,
  UpdateFailure,
  Updater,
} from '../../electron/core/ports';
import { defaultPolicy, type Policy } from '../../electron/core/policy/policy';
import { fail, succeed } from '../../electron/core/result';

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

export function countingIds(): IdSource {
  let last = 0;
  return { next: () => `entry-${String((last += 1))}` };
}

/** Always the same draw: 0.5 makes a back-off of half its ceiling. */
export function fixedRandom(value = 0.5): Random {
  return { next: () => value };
}

export function fakeConfig(policy: Policy = defaultPolicy): ConfigStore {
  return {
    load: () =>
      Promise.resolve({
        policy,
        policyFile: '/etc/wrapkey/policy.json',
        settings: { server: '', userName: '', preferences: {}, keys: {}, knowsTray: false },
        problems: [],
      }),
    saveSettings: () => Promise.resolve(succeed(null)),
  };
}

export class FakeClipboard implements Clipboard {
  text = '';

  write(text: string): void {
    this.text = text;
  }
}

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
