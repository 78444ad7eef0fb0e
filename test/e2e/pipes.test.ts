import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { launchApp } from '../support/app';

it('starts although pipes stand in the place of all that it keeps, and tells of them', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'wrapkey-pipes-'));
  onTestFinished(() => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const files = ['dispositions.journal', 'policy.last', 'settings.json', 'windows.json', 'wrapups.json'];
  const logs = ['logs/wrapkey.log', 'logs/wrapkey.old.log'];
  mkdirSync(join(userDataDir, 'logs'));
  expect(spawnSync('mkfifo', [...files, ...logs], { cwd: userDataDir }).status).toBe(0);
  const { page } = await launchApp({ userDataDir });
  await page.getByLabel('Server', { exact: true }).waitFor();
  const told = page.locator('body');
  for (const name of ['settings.json.broken', 'dispositions.journal.broken', 'wrapups.json.broken']) {
    await expect.poll(() => told.innerText(), { timeout: 30_000 }).toContain(name);
  }
  expect(readFileSync(join(userDataDir, 'logs', 'wrapkey.log'), 'utf8')).toContain('journal set aside');
  expect(readdirSync(userDataDir)).toEqual(expect.arrayContaining(['dispositions.journal', 'settings.json.broken']));
});
