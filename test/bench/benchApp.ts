import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { appArguments, electronRuntime, isSandboxed } from '../../build/electron-path.mjs';

const startLimitMs = 30_000;

export interface Account {
  readonly server: string;
  readonly userName: string;
  readonly password: string;
}

/** The real program, signed in. */
export interface BenchApp {
  readonly electronApp: ElectronApplication;
  readonly main: Page;
  close(): Promise<void>;
}

export async function startSignedInApp({ server, userName, password }: Account): Promise<BenchApp> {
  const userData = mkdtempSync(join(tmpdir(), 'wrapkey-bench-'));
  const policy = join(userData, 'policy.json');
  writeFileSync(policy, '{}');
  const electronApp = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...appArguments(), `--user-data-dir=${userData}`, '--password-store=gnome-libsecret'],
    chromiumSandbox: isSandboxed(),
    env: { ...inherited(), WRAPKEY_POLICY: policy },
    timeout: startLimitMs,
  });
  const main = await mainPage(electronApp);
  await main.getByLabel('Server', { exact: true }).fill(server);
  await main.getByLabel('User name', { exact: true }).fill(userName);
  await main.getByLabel('Password', { exact: true }).fill(password);
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await main.getByText('Connected', { exact: true }).waitFor({ timeout: startLimitMs });
  return { electronApp, main, close: () => close(electronApp, userData) };
}

/** The prompt's window is there from the start too, so the first window may be either. */
async function mainPage(electronApp: ElectronApplication): Promise<Page> {
  const isMain = (page: Page): boolean => page.url().includes('/main/');
  await electronApp.firstWindow({ timeout: startLimitMs });
  return electronApp.windows().find(isMain) ?? electronApp.waitForEvent('window', { predicate: isMain });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Not by its own way out, which may ask about pending wrap-ups. */
async function close(electronApp: ElectronApplication, userData: string): Promise<void> {
  const closed = electronApp.waitForEvent('close');
  electronApp.process().kill('SIGKILL');
  await closed;
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
