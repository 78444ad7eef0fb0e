/** Starts the real app with fresh user data and signs it in through its own form: no password on a command line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { appArguments, electronRuntime, isSandboxed } from '../electron-path.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

const LIMIT_MS = 30_000;

/** @typedef {import('playwright-core').Page} Page */

/** @returns {Record<string, string>} */
function inheritedEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** @param {readonly string[]} args */
async function launch(args) {
  const userData = mkdtempSync(join(tmpdir(), 'wrapkey-demo-'));
  // Also when the demo ends by Ctrl+C.
  process.once('exit', () => rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...appArguments(), `--user-data-dir=${userData}`, ...args],
    // Playwright turns the sandbox off on Linux unless told not to.
    chromiumSandbox: isSandboxed(),
    cwd: repositoryRoot,
    // Colours, labels and a mask, as an administrator would set them.
    env: { ...inheritedEnvironment(), WRAPKEY_POLICY: join(repositoryRoot, 'build', 'demo', 'policy.json') },
    timeout: LIMIT_MS,
  });
  /** @type {Promise<void>} */
  const whenClosed = new Promise((resolve) => app.once('close', () => resolve()));
  return { app, whenClosed };
}

/**
 * @param {Page} page
 * @param {{ server: string, userName: string, password: string }} account
 */
async function signIn(page, { server, userName, password }) {
  await page.getByLabel('Server', { exact: true }).fill(server);
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  try {
    // Only in the header: the live region says the same for screen readers.
    await page.getByRole('banner').getByText('Connected', { exact: true }).waitFor({ timeout: LIMIT_MS });
  } catch (cause) {
    const shown = (await page.locator('body').innerText()).replaceAll('\n', ' | ');
    throw new StepFailure(`the app did not sign in; its window reads: ${shown}`, String(cause));
  }
}

/**
 * @param {{ server: string, userName: string, password: string }} account
 * @param {readonly string[]} [args] for Electron
 */
export async function startSignedInApp(account, args = []) {
  const { app, whenClosed } = await launch(args);
  const page = await app.firstWindow({ timeout: LIMIT_MS });
  page.setDefaultTimeout(LIMIT_MS);
  await signIn(page, account);
  return { app, page, whenClosed };
}
