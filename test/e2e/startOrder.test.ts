import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { appArguments, electronRuntime } from '../../build/electron-path.mjs';
import { launchElectron, mainPage } from '../support/launchElectron';

// The window comes while the core starts. It must show nothing, and get no answer, before that has started.

const limitMs = 30_000;
const heldStart = join(import.meta.dirname, '..', 'support', 'heldStart.cjs');

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

function windowsSeen(electronApp: ElectronApplication): Promise<readonly boolean[]> {
  return electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()));
}

it('lets a command that comes before the core has started wait for it, and shows the window then', async () => {
  const electronApp = await launchElectron({ userDataDir: aFolder(), preloads: [heldStart], limitMs });
  onTestFinished(() => electronApp.close());
  const page = await mainPage(electronApp, limitMs);
  await page.getByText('Starting').waitFor({ state: 'attached', timeout: limitMs });
  let isAnswered = false;
  const answer = page.evaluate(() => window.wrapkey.getSnapshot()).finally(() => (isAnswered = true));
  // What is no command is refused at once: by then the other, which came before it, would have been answered too.
  expect(await page.evaluate(() => window.wrapkey.selectCall({ callId: '' }))).toMatchObject({ ok: false });
  expect(isAnswered).toBe(false);
  expect(await windowsSeen(electronApp)).toEqual([false]);
  expect(await page.getByLabel('Server', { exact: true }).count()).toBe(0);

  await electronApp.evaluate(({ app }) => void app.emit('let-start'));
  expect(await answer).toMatchObject({ ok: true, value: { connection: { state: 'signedOut' } } });
  await page.getByLabel('Server', { exact: true }).waitFor({ timeout: limitMs });
  await expect.poll(async () => (await windowsSeen(electronApp)).toSorted()).toEqual([false, true]);
});

it('says that it could not start, shows no window, and ends', async () => {
  const args = ['-r', heldStart, ...appArguments(), `--user-data-dir=${aFolder()}`];
  const env = { ...process.env, WRAPKEY_TEST_START: 'fails' };
  const { output, isOver, isWell } = await new Promise<{ output: string; isOver: boolean; isWell: boolean }>(
    (resolve) => {
      execFile(electronRuntime().executable, args, { env, timeout: limitMs }, (error, stdout) =>
        resolve({ output: stdout, isOver: error?.killed !== true, isWell: error === null }),
      );
    },
  );
  expect(output).toMatch(/^box: .+: no way into the network; windows seen: 0$/m);
  expect({ isOver, isWell }).toEqual({ isOver: true, isWell: false });
});
