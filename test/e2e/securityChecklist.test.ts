import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../electron/contract/commandNames';
import { until } from '../support/desktopScreen';
import { launchElectron, mainPage } from '../support/launchElectron';
import { addressesOf, roundTrip } from '../support/roundTrip';

// Electron's security checklist, point by point: what has to be seen in the running program, in one start of it. The
// points that are missing here are in test/security/checklist.test.ts; docs/SECURITY.md has the table.

const folder = mkdtempSync(join(tmpdir(), 'wrapkey-checklist-'));
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end('<p>somebody else</p>');
});
let electronApp: ElectronApplication;
let page: Page;
let elsewhere = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  electronApp = await launchElectron({ userDataDir: folder, limitMs: 30_000 });
  page = await mainPage(electronApp, 30_000);
  await until(() => electronApp.windows().find((one) => one.url().includes('/wrapup/')), 'the prompt', 30_000);
});

afterAll(async () => {
  await electronApp.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** The permissions that this page is given when it asks for each. */
function granted(where: Page): Promise<readonly string[]> {
  return where.evaluate(async () => {
    const wanted: Readonly<Record<string, () => Promise<unknown>>> = {
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      media: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      display: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      geolocation: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      wakeLock: () => navigator.wakeLock.request('screen'),
    };
    const names = Object.keys(wanted);
    const answers = await Promise.allSettled(
      names.map((name) =>
        Promise.race([
          wanted[name]?.(),
          new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 3_000)),
        ]),
      ),
    );
    return names.filter((_name, index) => answers[index]?.status === 'fulfilled');
  });
}

/** A page of somebody else on a partition of the program, as no window of Wrapkey is. */
async function aPageOn(partition: string, isOpen = false): Promise<Page> {
  const address = `${elsewhere}/${partition}`;
  await electronApp.evaluate(
    async ({ BrowserWindow, session }, { url, name, mayAll }) => {
      const one = session.fromPartition(name);
      if (mayAll) one.setPermissionRequestHandler(null);
      if (mayAll) one.setPermissionCheckHandler(null);
      await new BrowserWindow({ show: false, webPreferences: { session: one, sandbox: true } }).loadURL(url);
    },
    { url: address, name: partition, mayAll: isOpen },
  );
  return until(() => electronApp.windows().find((one) => one.url() === address), partition, 10_000);
}

describe('the security checklist, in the running program', () => {
  it('1 everything on the page is its own', async () => {
    const loaded = await page.evaluate(() => {
      const addresses = ['src', 'href'].flatMap((name) =>
        [...document.querySelectorAll(`head [${name}], body [${name}]`)].map((one) => one.getAttribute(name) ?? ''),
      );
      return [location.href, ...addresses.map((address) => new URL(address, location.href).href)];
    });
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((address) => !address.startsWith('app://wrapkey/'))).toEqual([]);
  });

  it('2 3 4 6 8 9 10 12 every window has the preferences', async () => {
    const all = await electronApp.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith('app:'))
        .map((contents): unknown => {
          const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
          return typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
        }),
    );
    expect(all).toHaveLength(2);
    for (const preferences of all) {
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
      });
      // Reported only where it is on.
      expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
      expect(JSON.stringify(preferences)).not.toMatch(/BlinkFeatures":"[^"]/);
    }
  });

  it('5 a page is granted nothing, on no session; without our handlers it would be', async () => {
    expect(await granted(page)).toEqual([]);
    for (const partition of ['gws', 'gws-one-shot', 'a-later-one']) {
      expect(await granted(await aPageOn(partition)), partition).toEqual([]);
    }
    expect(await granted(await aPageOn('open', true))).toContain('notifications');
  });

  it('7 every answer of app:// has the policy, also that there is no such page', async () => {
    const answers = await electronApp.evaluate(async ({ net }) => {
      const paths = ['main/index.html', 'wrapup/index.html', 'nothing.html', '../package.json', '%2e%2e/main/main.js'];
      const all = await Promise.all(paths.map((path) => net.fetch(`app://wrapkey/${path}`)));
      return all.map(({ status, headers }) => ({ status, policy: headers.get('Content-Security-Policy') }));
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404]);
    for (const { policy } of answers) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  it('13 14 another page and another window are refused; see contentPolicy.test.ts for every way', async () => {
    const before = electronApp.windows().length;
    const addresses = addressesOf(page);
    await page.evaluate((url) => {
      window.open(url);
      location.href = url;
    }, elsewhere);
    await roundTrip({ electronApp, page });
    expect(addresses).toEqual([]);
    expect(electronApp.windows()).toHaveLength(before);
  });

  it('17 20 main listens to the commands of the map, and to nothing else', async () => {
    const { handlers, listeners } = await electronApp.evaluate(({ ipcMain, webContents }) => {
      const map: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const own = webContents.getAllWebContents().flatMap(({ ipc }) => ipc.eventNames().map(String));
      return {
        handlers: map instanceof Map ? [...map.keys()].map(String).toSorted() : [],
        listeners: [...ipcMain.eventNames().map(String), ...own],
      };
    });
    const channels = commandNames.map((name) => `wrapkey:${name}`);
    expect(handlers).toEqual(channels.toSorted());
    // Electron's own, which guards against an error without a listener.
    expect(listeners.filter((name) => name !== 'error')).toEqual([]);
  });

  it('18 pages have an origin of their own, and cannot read files', async () => {
    const read = await page.evaluate(() =>
      fetch('file:///etc/hostname').then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(read).toBe('refused');
    expect(page.url()).toMatch(/^app:\/\/wrapkey\//);
  });

  it('the menu opens no tools and reloads nothing but in development', async () => {
    const roles = await electronApp.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      return (menu?.items ?? []).flatMap(({ submenu }) => submenu?.items.map(({ role }) => role) ?? []).map(String);
    });
    expect(roles).toContain('zoomin');
    expect(roles.filter((role) => /reload|help/i.test(role))).toEqual([]);
  });
});
