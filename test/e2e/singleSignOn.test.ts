import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aDeskAtPolicy, aFolder, promptPage } from '../support/desk';
import { until } from '../support/desktopScreen';
import { aSimulator, jane, shows, type Desk } from '../support/session';

async function aDeskWithProvider(hosts: (provider: URL) => readonly string[]): Promise<Desk> {
  const simulator = await aSimulator({ singleSignOn: true });
  const provider = new URL(simulator.identityProviderUrl ?? '');
  const singleSignOn = { hosts: hosts(provider) };
  return aDeskAtPolicy(simulator, {
    server: { address: simulator.gwsUrl },
    signIn: { methods: ['password', 'singleSignOn'], singleSignOn },
  });
}

const atProvider = (provider: URL): readonly string[] => [provider.host];

async function pressSingleSignOn({ app }: Desk): Promise<void> {
  await app.page.getByRole('button', { name: 'Sign in with single sign-on' }).click();
}

async function providerPage(desk: Desk): Promise<Page> {
  await pressSingleSignOn(desk);
  // The prompt's window may come up at the same time.
  const page = await until(
    () => desk.app.electronApp.windows().find((one) => one.url().includes('/sso?')),
    'the page of the provider',
    30_000,
  );
  await page.getByRole('heading', { name: 'Identity provider' }).waitFor();
  return page;
}

/** The notification sessions that are being followed, by their ids. */
function polling({ control }: Desk): () => Promise<readonly string[]> {
  return async () => (await control.state()).cometdSessions.filter(({ isPolling }) => isPolling).map(({ id }) => id);
}

/** Pages that are not Wrapkey's own. The prompt comes on its own time, and is one of them until it is loaded. */
function foreignPages({ app }: Desk): () => Promise<readonly string[]> {
  return () =>
    app.electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.webContents.getURL())
        .filter((url) => !url.startsWith('app://')),
    );
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('User').fill(jane.userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

it('signs in by the identity provider, and again without a window when the session ends', async () => {
  const desk = await aDeskWithProvider(atProvider);
  const page = await providerPage(desk);
  await logIn(page, 'wrong');
  await expect.poll(() => page.getByRole('alert').innerText()).toBe('That is not right.');
  await logIn(page, jane.password);
  await shows(desk, 'Jane Doe');
  await shows(desk, 'Connected');
  await expect.poll(() => page.isClosed()).toBe(true);

  // Made on its own time, it is none of the windows that are counted from here on.
  await promptPage(desk);
  const before = await polling(desk)();
  const shownFile = join(aFolder(), 'windows');
  await desk.app.electronApp.evaluate(({ app }, file) => {
    app.on('browser-window-created', (_event, window) => {
      process.getBuiltinModule('node:fs').appendFileSync(file, 'made ');
      window.on('show', () => process.getBuiltinModule('node:fs').appendFileSync(file, 'shown '));
    });
  }, shownFile);
  await desk.control.expireSessions('jdoe');
  const isNew = (id: string): boolean => !before.includes(id);
  await expect.poll(async () => (await polling(desk)()).filter(isNew).length, { timeout: 30_000 }).toBe(1);
  expect(readFileSync(shownFile, 'utf8')).toBe('made ');
  await shows(desk, 'Connected');
});

it('gives the pages of the provider no bridge, no Node and no rights, and keeps their cookies to itself', async () => {
  const desk = await aDeskWithProvider(atProvider);
  const page = await providerPage(desk);
  expect(
    await page.evaluate(async () => ({
      bridge: 'wrapkey' in window,
      node: 'process' in window || 'require' in window,
      notifications: await Notification.requestPermission(),
      opened: window.open('https://example.com') !== null,
    })),
  ).toEqual({ bridge: false, node: false, notifications: 'denied', opened: false });
  const cookies = await desk.app.electronApp.evaluate(({ session }) => session.defaultSession.cookies.get({}));
  expect(cookies).toEqual([]);
});

it('does not go where the policy does not let it, and says where that was', async () => {
  const desk = await aDeskWithProvider(() => ['login.example.com']);
  await pressSingleSignOn(desk);
  await shows(desk, 'Single sign-on led to localhost');
  await expect.poll(foreignPages(desk)).toEqual([]);
});

it('says that the window was closed, and takes the password instead', async () => {
  const desk = await aDeskWithProvider(atProvider);
  await (await providerPage(desk)).close();
  await shows(desk, 'You closed the window before you were signed in');
});
