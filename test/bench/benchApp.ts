import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchElectron, mainPage, signInFully, type Account } from '../support/launchElectron';
import { removeFolder } from './floorProgram';
import { userDataFolder } from './wrapkeyProgram';

const startLimitMs = 30_000;

/** The real program, signed in, and driven from outside. */
export interface BenchApp {
  readonly electronApp: ElectronApplication;
  readonly main: Page;
  close(): Promise<void>;
}

export async function startSignedInApp(account: Account): Promise<BenchApp> {
  const userDataDir = userDataFolder();
  const policy = join(userDataDir, 'policy.json');
  const electronApp = await launchElectron({ userDataDir, env: { WRAPKEY_POLICY: policy }, limitMs: startLimitMs });
  const main = await mainPage(electronApp, startLimitMs);
  await signInFully(main, account, startLimitMs);
  return { electronApp, main, close: () => close(electronApp, userDataDir) };
}

/** Not by its own way out, which may ask about pending wrap-ups. */
async function close(electronApp: ElectronApplication, userData: string): Promise<void> {
  const closed = electronApp.waitForEvent('close');
  electronApp.process().kill('SIGKILL');
  await closed;
  removeFolder(userData);
}
