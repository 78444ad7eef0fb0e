import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { aFolder, userEventCodes } from '../support/desk';
import { signIn } from '../support/launchElectron';
import { processesBelow, processesWith } from '../support/processes';
import { encodings, SecretSearch, type Find } from '../support/secretSearch';
import { aDeskAt, anAnsweredCall, aSimulator, shows, statusReads, type Desk } from '../support/session';

// A whole day of work with values that are found nowhere else, and then every byte that the program has left behind.

const plants = {
  password: 'Planted-Pw-7x!Q&z=',
  wrongPassword: 'Planted-Wrong-5k?Z',
  number: '+49 6172 9083417',
  digits: '61729083417',
  customer: 'Planted Quimby-Zwölf',
  userData: 'PLANTED-4711-XQ',
  serverText: 'planted words of a server',
};
const callOf = { from: plants.number, userData: { Customer: plants.customer, Account: plants.userData } };

function connectionOf(desk: Desk): () => Promise<unknown> {
  return () =>
    desk.app.page.evaluate(async () => {
      const snapshot = await window.wrapkey.getSnapshot();
      return snapshot.ok ? snapshot.value.connection : null;
    });
}

async function signInAs(desk: Desk, password: string): Promise<void> {
  await signIn(desk.app.page, { server: desk.simulator.gwsUrl, userName: 'jdoe', password, keep: true });
}

async function choose(desk: Desk, callId: string): Promise<void> {
  const choice = { callId, name: 'Referred' };
  await expect
    .poll(() => desk.app.page.evaluate((one) => window.wrapkey.setDisposition(one), choice))
    .toMatchObject({ ok: true });
}

async function morning(desk: Desk): Promise<void> {
  await signInAs(desk, plants.wrongPassword);
  await expect.poll(connectionOf(desk)).toMatchObject({ reason: { code: 'credentialsRefused' } });
  await signInAs(desk, plants.password);
  await shows(desk, 'Connected');
  const first = await anAnsweredCall(desk, callOf);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  await desk.control.rotateCsrf();
  await desk.screen.disposition('Issue resolved').click();
  await statusReads(desk, 'Issue resolved: confirmed');
  await desk.control.release(first.id);
}

/** A call that ends without a disposition, a server that fails in several ways, and a choice through all of it. */
async function noon(desk: Desk): Promise<void> {
  const second = await anAnsweredCall(desk, callOf);
  const html = `<html><body>${plants.serverText} ${plants.number} ${plants.customer}</body></html>`;
  await desk.control.fault({
    match: { method: 'POST', path: '/api/v2/me/calls/*' },
    action: { kind: 'answer', status: 502, contentType: 'text/html', body: html },
  });
  await desk.control.release(second.id);
  await choose(desk, second.id);
  await expect.poll(userEventCodes(desk), { timeout: 30_000 }).toContain('Referred');
  const third = await anAnsweredCall(desk, callOf);
  await desk.control.fault({
    match: { method: 'POST', path: '/api/v2/me/calls/*' },
    action: { kind: 'answer', status: 403, body: { statusCode: 5, statusMessage: plants.serverText } },
  });
  await choose(desk, third.id);
  await statusReads(desk, plants.serverText);
  await desk.control.release(third.id);
  await desk.control.expireSessions();
  await desk.control.stopGws();
  await expect.poll(connectionOf(desk), { timeout: 30_000 }).toMatchObject({ state: 'reconnecting' });
  await desk.control.startGws();
  await desk.app.page.evaluate(() => window.wrapkey.reconnectNow());
  await expect.poll(connectionOf(desk), { timeout: 30_000 }).toMatchObject({ state: 'connected' });
}

/** Bugs of every kind, with personal data in what they say. */
async function bugs(desk: Desk): Promise<void> {
  const words = Object.values(plants).join(' ');
  await desk.app.electronApp.evaluate((_electron, said) => {
    setTimeout(() => {
      throw new Error(said);
    }, 0);
    void Promise.reject(new TypeError(said));
  }, words);
  await desk.app.page.evaluate((said) => {
    console.error(said);
    setTimeout(() => {
      throw new Error(said);
    }, 0);
  }, words);
}

/** Saved into `folder`; what was saved is what was shown. */
async function diagnostics(desk: Desk, folder: string): Promise<void> {
  const file = join(folder, 'diagnostics.txt');
  await desk.app.electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Save diagnostics…', exact: true }).click();
  const preview = page.getByRole('region', { name: 'What will be saved' });
  await expect.poll(() => preview.textContent()).toContain('== Journal');
  await page.getByRole('button', { name: 'Save…', exact: true }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(await preview.textContent());
}

/** What the server issued: whoever has it is the agent. */
async function issued(desk: Desk, day: string): Promise<Readonly<Record<string, string>>> {
  const { cookie, token } = await desk.app.electronApp.evaluate(async ({ session }, url) => {
    const partition = session.fromPartition('gws');
    const [kept] = await partition.cookies.get({ name: 'JSESSIONID' });
    const answer = await partition.fetch(`${url}/api/v2/me`, { credentials: 'include' });
    return { cookie: kept?.value ?? '', token: answer.headers.get('X-CSRF-TOKEN') ?? '' };
  }, desk.simulator.gwsUrl);
  expect(cookie.length).toBeGreaterThan(8);
  expect(token.length).toBeGreaterThan(8);
  return { [`cookie ${day}`]: cookie, [`token ${day}`]: token };
}

/** The home of the virtual desktop: its keyring, whatever its programs have written, and their temporary folder. */
function homeOfDesktop(): string {
  const home = process.env['HOME'] ?? '';
  // Anybody's real home holds what is not ours.
  if (!home.startsWith(join(tmpdir(), 'wrapkey-desktop-'))) throw new Error('this test wants the virtual desktop');
  return home;
}

/** The app and what it has started, and the programs of the desktop that it talks to. */
function processesConcerned({ app }: Desk, home: string): readonly number[] {
  const main = app.electronApp.process().pid ?? 0;
  const found = [...processesBelow(main), ...processesWith('HOME', home)].map(({ pid }) => pid);
  expect(found.length).toBeGreaterThan(6);
  return [main, ...found];
}

it('leaves none of them anywhere after a day of work', async () => {
  const home = homeOfDesktop();
  const temporary = aFolder();
  const userDataDir = aFolder();
  const saved = aFolder();
  const simulator = await aSimulator({ csrf: true });
  const launch = { userDataDir, env: { TMPDIR: temporary, XDG_CACHE_HOME: temporary } };
  const desk = await aDeskAt(simulator, launch);
  await desk.control.configureAgent('jdoe', { password: plants.password });
  await morning(desk);
  await noon(desk);
  await bugs(desk);
  await diagnostics(desk, saved);
  const firstIssued = await issued(desk, 'before');
  await desk.app.kill();

  const after = await aDeskAt(simulator, launch);
  // By itself, with the password in the keychain.
  await shows(after, 'Connected');
  const last = await anAnsweredCall(after, callOf);
  await after.control.release(last.id);
  await choose(after, last.id);
  const running = { ...plants, ...firstIssued, ...(await issued(after, 'after')) };
  const search = new SecretSearch(running);
  search.processes(processesConcerned(after, home));
  await after.app.close();

  search.bytes('output', Buffer.from(`${desk.app.logs()}\n${after.app.logs()}`));
  for (const folder of [home, temporary, userDataDir, saved]) search.folder(folder);
  for (const name of readdirSync(repositoryRoot).filter((one) => one.startsWith('core'))) {
    search.file(join(repositoryRoot, name));
  }
  expect(search.finds).toEqual([]);
  // It has looked at something: the log of this day, the journal, and what Chromium keeps.
  expect(search.looked).toBeGreaterThan(100);
  expect(readFileSync(join(userDataDir, 'logs', 'wrapkey.log'), 'utf8')).toContain('uncaught exception');
  expect(desk.app.logs()).toContain('uncaught exception');
  expect(readFileSync(join(userDataDir, 'dispositions.journal'), 'utf8').split('\n').length).toBeGreaterThan(4);
}, 240_000);

it('would find them, however they were written down', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  const planted = Object.entries(plants).flatMap(([plant, text]) =>
    Object.entries(encodings(text)).map(([encoding, bytes]) => ({ plant, encoding, bytes })),
  );
  planted.forEach(({ bytes }, index) =>
    writeFileSync(
      join(folder, 'deep', 'er', `${index}.bin`),
      Buffer.concat([Buffer.alloc(99, 7), bytes, Buffer.of(7)]),
    ),
  );
  const header = Buffer.from(`jdoe:${plants.password}`).toString('base64');
  writeFileSync(join(folder, 'header.txt'), `Authorization: Basic ${header}`);
  writeFileSync(join(folder, `${plants.userData}.txt`), '');
  const search = new SecretSearch(plants);
  search.folder(folder);
  for (const { plant, encoding } of planted) {
    const isFound = (find: Find): boolean => find.plant === plant && find.encoding === encoding;
    expect(search.finds.some(isFound), `${plant} as ${encoding}`).toBe(true);
  }
  expect(search.finds.some(({ where }) => where.endsWith('header.txt'))).toBe(true);
  expect(search.finds.some(({ where }) => where.startsWith('name of'))).toBe(true);
});
