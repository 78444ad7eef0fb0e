import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { until } from '../support/desktopScreen';
import { attackProgram, codeAttacks, connectionAttacks, navigations, networkAttacks } from '../support/pageAttacks';
import { addressesOf, roundTrip } from '../support/roundTrip';
import { aSignedInDesk, type Desk } from '../support/session';

interface Listener {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: Set<string>;
  connections: number;
}

/** A server that takes everything; its page has no policy at all. */
async function aListener(): Promise<Listener> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add((request.url ?? '').slice(1));
    response.setHeader('Content-Type', request.url?.includes('odule') === true ? 'text/javascript' : 'text/html');
    response.end('<p>control</p>');
  });
  server.on('upgrade', (request, socket) => {
    asked.add((request.url ?? '').slice(1));
    socket.destroy();
  });
  const listener = { url: '', asked, connections: 0 };
  server.on('connection', () => (listener.connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const address = server.address();
  return Object.assign(listener, { url: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}` });
}

async function ranIn(page: Page): Promise<readonly string[]> {
  const names: unknown = await page.evaluate('window.ranNames ?? []');
  return Array.isArray(names) ? names.map(String).toSorted() : [];
}

const all = { ...codeAttacks, ...networkAttacks, ...connectionAttacks };

/** A window of the same program without the policy, the preload and the cut network: there every attack must work. */
async function aPageWithoutPolicy({ app }: Desk, url: string): Promise<Page> {
  await app.electronApp.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'control', sandbox: true } });
    await window.loadURL(address);
  }, `${url}/control`);
  return until(() => app.electronApp.windows().find((one) => one.url().endsWith('/control')), 'the control', 10_000);
}

it('holds against every way to run code and to send something out that works without it', async () => {
  const desk = await aSignedInDesk();
  const listener = await aListener();
  await desk.app.page.evaluate(attackProgram(all, listener.url));

  // The same tries, begun later and on a page that has to be made first, have all arrived: these would have, too.
  const control = await aListener();
  const page = await aPageWithoutPolicy(desk, control.url);
  await page.evaluate(attackProgram(all, control.url));
  await expect.poll(() => ranIn(page)).toEqual(Object.keys(codeAttacks).toSorted());
  await expect.poll(() => [...control.asked]).toEqual(expect.arrayContaining(Object.keys(networkAttacks)));

  await roundTrip(desk.app);
  expect(await ranIn(desk.app.page)).toEqual([]);
  expect([...listener.asked]).toEqual([]);
  expect(listener.connections).toBe(0);
  expect(await desk.app.page.getByRole('region', { name: 'Current call' }).count()).toBe(1);
});

it('stays on its page whatever the page tries, and opens no window', async () => {
  const { app } = await aSignedInDesk();
  const listener = await aListener();
  // The prompt's window is made a moment after the main one.
  await expect.poll(() => app.electronApp.windows().some((one) => one.url().includes('/wrapup/'))).toBe(true);
  const windows = app.electronApp.windows().length;
  const here = app.page.url();
  const addresses = addressesOf(app.page);
  for (const [name, code] of Object.entries(navigations)) {
    await app.page.evaluate(attackProgram({ [name]: code }, listener.url));
    await roundTrip(app);
    expect(addresses, name).toEqual([]);
  }
  // This one cannot be refused, so Wrapkey comes back from it.
  await app.page.evaluate(attackProgram({ blank: "location.href = 'about:blank';" }, listener.url));
  await expect.poll(() => addresses).toEqual(['about:blank', here]);
  expect(app.electronApp.windows()).toHaveLength(windows);
  expect(listener.connections).toBe(0);
  await expect.poll(() => app.page.getByRole('region', { name: 'Current call' }).count()).toBe(1);
});

it('lets no part of the page be made from text', async () => {
  const { app } = await aSignedInDesk();
  const made = await app.page.evaluate(() => {
    const types: unknown = Reflect.get(window, 'trustedTypes');
    const createPolicy: unknown =
      typeof types === 'object' && types !== null ? Reflect.get(types, 'createPolicy') : null;
    if (typeof createPolicy !== 'function') return ['no trusted types'];
    const attempts: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      insert: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      policy: (): unknown => Reflect.apply(createPolicy, types, ['mine', {}]),
      secondVue: (): unknown => Reflect.apply(createPolicy, types, ['vue', {}]),
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [name];
      } catch {
        return [];
      }
    });
  });
  expect(made).toEqual([]);
});
