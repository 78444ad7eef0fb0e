import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { launchElectron, mainPage } from './launchElectron';

const resultsFolder = join(repositoryRoot, 'out', 'test-results');
const startLimitMs = 30_000;
const closeLimitMs = 10_000;
// A program may still be writing when it has just ended.
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

export interface LaunchOptions {
  /** Set by tests that start the app twice; otherwise a fresh folder, which is removed afterwards. */
  readonly userDataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Scripts that Electron loads before the app. */
  readonly preloads?: readonly string[];
}

/** The real program, driven from outside. */
export class App {
  // Playwright forgets the process of an app that has closed.
  private readonly process: ChildProcess;
  private output = '';

  constructor(
    readonly electronApp: ElectronApplication,
    readonly page: Page,
    readonly userDataDir: string,
  ) {
    this.process = electronApp.process();
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** The output of the main process since its first window; Playwright keeps the earlier output. */
  logs(): string {
    return this.output;
  }

  /** Quits the app, and confirms any question. A program that hangs is killed by its own process id. */
  async close(): Promise<void> {
    if (this.hasEnded()) return;
    const hung = setTimeout(() => this.process.kill('SIGKILL'), closeLimitMs);
    // An agent who still owes a disposition is asked before quitting, and nobody is there to answer.
    await this.electronApp.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await this.electronApp.close();
    clearTimeout(hung);
  }

  /** Ends the app as a power cut would. */
  async kill(): Promise<void> {
    if (this.hasEnded()) return;
    const closed = this.electronApp.waitForEvent('close');
    this.process.kill('SIGKILL');
    await closed;
  }

  private hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}

function freshUserDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'wrapkey-test-'));
}

/** Starts the app for the running test, which closes it and, when it failed, keeps its log and a picture. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const folder = options.userDataDir ?? freshUserDataDir();
  if (options.userDataDir === undefined) onTestFinished(() => rmSync(folder, removal));
  const electronApp = await launchElectron({ ...options, userDataDir: folder, limitMs: startLimitMs });
  const app = new App(electronApp, await mainWindow(electronApp), folder);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepEvidence(app, task.name);
    await app.close();
  });
  return app;
}

async function mainWindow(electronApp: ElectronApplication): Promise<Page> {
  try {
    return await mainPage(electronApp, startLimitMs);
  } catch (error) {
    await electronApp.close();
    throw error;
  }
}

async function keepEvidence(app: App, testName: string): Promise<void> {
  const name = testName.replaceAll(/[^\w]+/g, '-').slice(0, 80);
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${name}.log`), app.logs());
  if (!app.page.isClosed())
    // A window in the tray cannot be pictured, but the log is kept.
    await app.page.screenshot({ path: join(resultsFolder, `${name}.png`), timeout: closeLimitMs }).catch(() => null);
}

/** Closes the window as its close button does. */
export async function closeMainWindow({ electronApp, page }: App): Promise<void> {
  await electronApp.evaluate(
    ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL() === url)
        ?.close(),
    page.url(),
  );
}
