/** The demo without a person: a code by the mouse during a call, then one by a key from another program after a call. */
import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '../desktop/waiting.mjs';
import { StepFailure } from '../process/stepFailure.mjs';
import { openTrayMenu, pressKeys } from './desktopHands.mjs';

const LIMIT_MS = 15_000;
const READS_MS = 1_500;
const CODE = 'Referred';
const CODE_KEYS = 'ctrl+alt+2';

/** Invented callers. */
const calls = {
  first: {
    from: '+44 20 7946 0018',
    dnis: '0800 555 0100',
    callType: 'Inbound',
    userData: {
      Customer: 'Priya Natarajan',
      Account: 'AC-204417',
      Reason: 'Delivery delayed',
      Language: 'English',
    },
  },
  second: {
    from: '+44 20 7946 0094',
    dnis: '0800 555 0100',
    callType: 'Inbound',
    userData: { Customer: 'Tom Baker', Account: 'AC-118230', Reason: 'Invoice', Language: 'English' },
  },
};

/**
 * @typedef {object} Stage
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} page of the main window
 * @property {import('./controlApi.mjs').ControlApi} control
 * @property {import('./photographer.mjs').Photographer} photographer
 * @property {string} agent
 */

/**
 * @param {string} what
 * @param {import('playwright-core').Locator} locator
 */
async function see(what, locator) {
  try {
    await locator.first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  } catch {
    const shown = (await locator.page().locator('body').innerText()).replaceAll('\n', ' | ');
    throw new StepFailure(`${what} did not appear within ${LIMIT_MS / 1000} s; the window reads: ${shown}`);
  }
  console.log(`  seen: ${what}`);
}

/**
 * @param {Stage} stage
 * @param {string} id of the call
 */
async function receivedCode({ control }, id) {
  const what = `the simulator received no SetCallDisposition with the disposition ${CODE}`;
  await waitFor(
    async () => {
      /** @type {{ requests: { path: string, body?: { disposition?: string } }[] }} */
      const { requests } = await control.get('/requests?operationName=SetCallDisposition');
      return requests.some(({ path, body }) => path.endsWith(`/${id}`) && body?.disposition === CODE);
    },
    { what, limitMs: LIMIT_MS },
  );
  console.log(`The simulator received SetCallDisposition with the disposition ${CODE}.`);
}

/** @param {Stage} stage @param {(typeof calls)['first']} call */
async function ring({ control, agent }, call) {
  /** @type {{ call: { id: string } }} */
  const { call: placed } = await control.post('/calls', { agent, ...call });
  return placed.id;
}

/** @param {Stage} stage */
async function codeDuringACall(stage) {
  const { page, control, photographer } = stage;
  const region = page.getByRole('region', { name: 'Current call' });
  console.log('A call arrives.');
  const id = await ring(stage, calls.first);
  await see('the call, ringing', region.getByText('Ringing'));
  await photographer.take(page, 'ringing');

  console.log('The agent answers it on the phone.');
  await control.post(`/calls/${id}/answer`);
  const hold = region.getByRole('button', { name: 'Hold', exact: true });
  await see('the call, with its controls', hold);
  await photographer.take(page, 'talking');

  console.log(`The agent clicks ${CODE}.`);
  await page.getByRole('group', { name: 'Dispositions' }).getByRole('button', { name: CODE, exact: true }).click();
  await see('the confirmation', page.getByRole('status').filter({ hasText: `${CODE}: confirmed` }));
  await photographer.take(page, 'confirmed');

  console.log('The caller hangs up.');
  await control.post(`/calls/${id}/release`);
  await hold.waitFor({ state: 'hidden', timeout: LIMIT_MS });
  await photographer.take(page, 'ended');
  await receivedCode(stage, id);
}

/** @param {Stage} stage */
async function promptPage({ app }) {
  const what = 'the prompt did not open';
  return waitFor(() => app.windows().find((page) => page.url().includes('/wrapup/')), { what, limitMs: LIMIT_MS });
}

/** @param {Stage} stage */
async function codeByKeyAfterACall(stage) {
  const { app, page, control, photographer } = stage;
  console.log('The window is closed: Wrapkey is in the tray. Another call arrives, is answered, and ends.');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.hide()));
  const id = await ring(stage, calls.second);
  await control.post(`/calls/${id}/answer`);
  await see('the call, with its controls', page.getByRole('button', { name: 'Hold', exact: true }));
  await photographer.film('The agent talks, and works in another program.');
  await control.post(`/calls/${id}/release`);
  const prompt = await promptPage(stage);
  await see('the prompt', prompt.getByRole('button', { name: CODE }));
  await photographer.take(prompt, 'prompt');
  await photographer.film('The call has ended: the prompt asks, and takes no focus.');

  // As a person who reads first: a prompt that has just come takes no key.
  await sleep(READS_MS);
  console.log(`The agent presses ${CODE_KEYS}.`);
  pressKeys(CODE_KEYS);
  await see('the choice, which can be undone', prompt.getByText('Undo'));
  await photographer.take(prompt, 'undo');
  await photographer.film('Ctrl+Alt+2: the code is chosen, and can be undone.');
  await receivedCode(stage, id);
  await photographer.film('The agent has worked on.');
}

/** @param {Stage} stage */
async function trayAndLedger({ app, page, photographer }) {
  await openTrayMenu();
  photographer.desktop('tray');
  pressKeys('Escape');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/main/'))
      ?.show(),
  );
  await page.evaluate(`window.wrapkey.showPage({ page: 'ledger' })`);
  await see('the calls of today', page.getByRole('heading', { name: /calls/i }));
  await photographer.take(page, 'ledger');
}

/** @param {Stage} stage */
export async function playTwoCalls(stage) {
  await stage.photographer.take(stage.page, 'signed-in');
  await codeDuringACall(stage);
  await codeByKeyAfterACall(stage);
  await trayAndLedger(stage);
  stage.photographer.develop();
}
