import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { appArguments, electronRuntime, isSandboxed } from '../../build/electron-path.mjs';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { until } from './desktopScreen';

// The real app, started and signed in as a user would. Knows of no test runner: tests, benches and tortures use it.

export interface ElectronLaunch {
  readonly userDataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** After the app's own. */
  readonly args?: readonly string[];
  /** Scripts that Electron loads before the app. */
  readonly preloads?: readonly string[];
  readonly limitMs: number;
}

export interface Account {
  readonly server: string;
  readonly userName: string;
  readonly password: string;
  /** Stay signed in: the password goes into the keychain. */
  readonly keep?: boolean;
}

export function launchElectron(launch: ElectronLaunch): Promise<ElectronApplication> {
  const { userDataDir, env = {}, args = [], preloads = [], limitMs } = launch;
  return _electron.launch({
    executablePath: electronRuntime().executable,
    args: [
      ...preloads.flatMap((file) => ['-r', file]),
      ...appArguments(),
      `--user-data-dir=${userDataDir}`,
      '--password-store=gnome-libsecret',
      ...args,
    ],
    // Playwright turns the sandbox off on Linux unless told not to.
    chromiumSandbox: isSandboxed(),
    cwd: repositoryRoot,
    env: { ...inherited(), ...env },
    timeout: limitMs,
  });
}

/** Playwright's first window may be the prompt's, and a window has no address until its page loads. */
export async function mainPage(electronApp: ElectronApplication, limitMs: number): Promise<Page> {
  const main = electronApp.process();
  const find = (): Page | undefined => {
    if (main.exitCode !== null || main.signalCode !== null) throw new Error('the app ended before it had a window');
    return electronApp.windows().find((page) => page.url().includes('/main/'));
  };
  return until(find, 'the main window', limitMs);
}

export async function signIn(page: Page, { server, userName, password, keep = false }: Account): Promise<void> {
  await page.getByLabel('Server', { exact: true }).fill(server);
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('checkbox', { name: 'Keep me signed in' }).setChecked(keep);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The same, until the state is read and the window says so. */
export async function signInFully(page: Page, account: Account, limitMs: number): Promise<void> {
  await signIn(page, account);
  // Only in the header: the live region says the same for screen readers.
  await page.getByRole('banner').getByText('Connected', { exact: true }).waitFor({ timeout: limitMs });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
