import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { LedgerCallView } from '../../../electron/contract/ledger';
import { launchElectron, mainPage, signInFully } from '../../support/launchElectron';
import { wholeLedger } from '../wholeLedger';
import { cutPower, durableFile } from './powerCut';

const startLimitMs = 60_000;
const loader = join(import.meta.dirname, 'crashAt.cjs');

export interface Start {
  readonly server: string;
  readonly userDataDir: string;
  readonly policyFile: string;
  /** A step of crashAt.cjs, or nothing. */
  readonly crashAt: string | null;
  /** A further script that Electron loads before the app, with its variable. */
  readonly watcher?: { readonly script: string; readonly env: Readonly<Record<string, string>> };
}

/** The real app, which may be gone at any moment: every question is answered with `null` then. */
export class AppUnderFire {
  private isOver = false;
  private endedAtMs = Infinity;
  private isKilledFromOutside = false;
  private readonly gone: Promise<void>;

  private constructor(
    // Playwright forgets the process of an app that has closed.
    private readonly process: ChildProcess,
    private readonly main: Page,
  ) {
    this.gone = endOf(process).then(() => {
      this.isOver = true;
      this.endedAtMs = Math.min(this.endedAtMs, performance.now());
    });
  }

  /** How long it went on after that moment of `performance.now()`. */
  livedAfter(momentMs: number): number {
    return this.endedAtMs - momentMs;
  }

  /** In milliseconds of `performance.now()`. */
  goneAtMs(): number {
    return this.endedAtMs;
  }

  isGone(): boolean {
    return this.isOver;
  }

  /** Started and signed in; `null` when it was killed before that. */
  static async start(start: Start): Promise<AppUnderFire | null> {
    let process: ChildProcess | null = null;
    try {
      const { userDataDir } = start;
      cutPower(userDataDir);
      const env = {
        WRAPKEY_POLICY: start.policyFile,
        WRAPKEY_CRASH_AT: start.crashAt ?? '',
        WRAPKEY_DURABLE: durableFile(userDataDir),
        ...start.watcher?.env,
      };
      const preloads = [loader, ...(start.watcher === undefined ? [] : [start.watcher.script])];
      const electronApp = await launchElectron({ userDataDir, env, preloads, limitMs: startLimitMs });
      process = electronApp.process();
      const main = await mainPage(electronApp, startLimitMs);
      const app = new AppUnderFire(process, main);
      await signInFully(main, { server: start.server, userName: 'jdoe', password: 'secret-jane' }, startLimitMs);
      return app;
    } catch (error) {
      // What was told to kill itself has done so; everything else is a failure of the torture or of the app.
      const hasKilledItself = process === null ? saysKilled(error) : await wasKilled(process);
      if (start.crashAt !== null && hasKilledItself) return null;
      process?.kill('SIGKILL');
      throw error;
    }
  }

  /** What it said of the choice; `null` also when it refused it. */
  async choose(callId: string, name: string): Promise<{ readonly entryId: string; readonly isKept: boolean } | null> {
    return this.ask(async () => {
      const answer = await this.main.evaluate((choice) => window.wrapkey.setDisposition(choice), { callId, name });
      return answer.ok ? answer.value : null;
    });
  }

  async undo(entryId: string): Promise<boolean | null> {
    return this.ask(async () => {
      const answer = await this.main.evaluate((input) => window.wrapkey.undoDisposition(input), { entryId });
      return answer.ok;
    });
  }

  /** It killed itself at the step that it was told: a crash of its own, or an end, is something else. */
  async hasKilledItself(): Promise<boolean> {
    return !this.isKilledFromOutside && (await wasKilled(this.process));
  }

  async knows(callId: string): Promise<boolean | null> {
    return this.ask(() =>
      this.main.evaluate(async (id) => {
        const answer = await window.wrapkey.getSnapshot();
        return answer.ok && answer.value.calls.some((call) => call.id === id);
      }, callId),
    );
  }

  /** The calls for whose codes it asks, or will ask again. */
  async pendingWrapUps(): Promise<readonly string[] | null> {
    return this.ask(() =>
      this.main.evaluate(async () => {
        const answer = await window.wrapkey.getSnapshot();
        return answer.ok ? answer.value.pendingWrapUps.map(({ callId }) => callId) : [];
      }),
    );
  }

  async undelivered(): Promise<number | null> {
    return this.ask(() =>
      this.main.evaluate(async () => {
        await window.wrapkey.sendNow({ entryId: null });
        const answer = await window.wrapkey.getSnapshot();
        return answer.ok ? answer.value.today.undelivered : null;
      }),
    );
  }

  async ledger(): Promise<readonly LedgerCallView[]> {
    const ledger = await this.ask(() => wholeLedger(this.main));
    if (ledger === null) throw new Error('the app is gone, and nobody killed it');
    return ledger;
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    if (!this.isOver) {
      this.isKilledFromOutside = true;
      this.endedAtMs = performance.now();
      this.process.kill('SIGKILL');
    }
    await this.gone;
  }

  /** `null`: it was gone before it answered. */
  async ask<Answer>(question: (main: Page) => Promise<Answer>): Promise<Answer | null> {
    try {
      return await question(this.main);
    } catch (error) {
      if (await hasEnded(this.process)) return null;
      throw error;
    }
  }
}

function endOf(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once('exit', () => resolve());
  });
}

async function wasKilled(process: ChildProcess): Promise<boolean> {
  return (await hasEnded(process)) && process.signalCode === 'SIGKILL';
}

/** How Playwright tells of a process that ended before it could be driven. */
function saysKilled(error: unknown): boolean {
  return error instanceof Error && error.message.includes('signal=SIGKILL');
}

/** The end of a process is known a moment after its windows are gone. */
function hasEnded(process: ChildProcess): Promise<boolean> {
  return Promise.race([endOf(process).then(() => true), sleep(5_000, false)]);
}
