import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { appArguments, electronRuntime } from '../../build/electron-path.mjs';
import { closeMainWindow, launchApp, type App } from '../support/app';
import { aDeskUnderPolicy, aFolder, promptPage } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import { windowsOnScreen, type Rectangle } from '../support/desktopScreen';
import { aSimulator } from '../support/session';

function mainWindow(): ReturnType<typeof windowsOnScreen>[number] | undefined {
  return windowsOnScreen().find(({ name }) => name === 'Wrapkey');
}

/** Its page is loaded; until then a window has no address to be found by. */
async function showsSignIn({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

it('shows the first when it is started a second time', async () => {
  const userDataDir = aFolder();
  const desk = await aDeskUnderPolicy({ userDataDir });
  await closeMainWindow(desk.app);
  await expect.poll(mainWindow).toBeUndefined();
  const args = [...appArguments(), `--user-data-dir=${userDataDir}`, '--password-store=gnome-libsecret'];
  const second = spawn(electronRuntime().executable, args, { cwd: join(import.meta.dirname, '..', '..') });
  await once(second, 'exit');
  expect(second.exitCode).toBe(0);
  await expect.poll(mainWindow).toBeDefined();
});

it('lets another user of the machine have one of their own', async () => {
  const first = await launchApp({ userDataDir: aFolder() });
  const second = await launchApp({ userDataDir: aFolder() });
  await showsSignIn(first);
  await showsSignIn(second);
});

it('started at login stays in the tray and takes no focus', async () => {
  const other = await anotherProgram();
  const app = await launchApp({ args: ['--hidden'] });
  await app.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor({ state: 'attached' });
  // The prompt is made last, long after a main window is shown.
  await promptPage({ app });
  expect(mainWindow()).toBeUndefined();
  expect(other.hasFocus()).toBe(true);
});

it('comes back where it was', async () => {
  const userDataDir = aFolder();
  const before = await launchApp({ userDataDir });
  await showsSignIn(before);
  await before.electronApp.evaluate(({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/main/'));
    main?.setBounds({ x: 150, y: 90, width: 480, height: 640 });
  });
  await expect.poll(() => readFileSync(join(userDataDir, 'windows.json'), 'utf8')).toContain('480');
  await before.close();
  const after = await launchApp({ userDataDir });
  await showsSignIn(after);
  const bounds = (): Promise<Rectangle> =>
    after.electronApp.evaluate(({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/main/'));
      return main?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
    });
  // The window manager puts its frame around it in its own time.
  await expect.poll(bounds).toMatchObject({ width: 480, height: 640 });
  await expect.poll(async () => Math.abs((await bounds()).x - 150)).toBeLessThan(30);
});

it('keeps what the agent has set', async () => {
  const userDataDir = aFolder();
  const simulator = await aSimulator();
  const before = await aDeskUnderPolicy({ userDataDir, simulator });
  const saved = await before.app.page.evaluate(() =>
    window.wrapkey.savePreferences({ changes: { theme: 'dark', prompt: false } }),
  );
  expect(saved).toEqual({ ok: true, value: null });
  expect(await before.app.electronApp.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await before.app.close();
  const after = await aDeskUnderPolicy({ userDataDir, simulator });
  const snapshot = await after.app.page.evaluate(() => window.wrapkey.getSnapshot());
  expect(snapshot).toMatchObject({ value: { preferences: { theme: { value: 'dark' }, prompt: { value: false } } } });
});

it('ends when the desktop does', async () => {
  const args = [...appArguments(), `--user-data-dir=${aFolder()}`, '--password-store=gnome-libsecret'];
  const app = spawn(electronRuntime().executable, args, { cwd: join(import.meta.dirname, '..', '..') });
  onTestFinished(() => void app.kill('SIGKILL'));
  await expect.poll(mainWindow, { timeout: 30_000 }).toBeDefined();
  const ended = once(app, 'exit');
  // What a session manager sends to every program at logging off.
  app.kill('SIGTERM');
  await ended;
  expect([app.exitCode, app.signalCode]).toEqual([0, null]);
});
