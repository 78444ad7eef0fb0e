/** The demo without a person: one call from ringing to released, its disposition set in between. */
import { waitFor } from '../desktop/waiting.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

const LIMIT_MS = 15_000;
const CODE = 'Referred';

/** An invented caller. */
const call = {
  from: '+44 20 7946 0018',
  dnis: '0800 555 0100',
  callType: 'Inbound',
  userData: {
    Customer: 'Priya Natarajan',
    Account: 'AC-204417',
    Reason: 'Delivery delayed',
    Language: 'English',
  },
};

/**
 * @typedef {object} Stage
 * @property {import('playwright-core').Page} page
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

/** @param {Stage} stage */
async function receivedDisposition({ control }) {
  /** @type {{ requests: { body?: { disposition?: string } }[] }} */
  const { requests } = await control.get('/requests?operationName=SetCallDisposition');
  return requests.some(({ body }) => body?.disposition === CODE);
}

/** @param {Stage} stage */
export async function playOneCall(stage) {
  const { page, control, photographer, agent } = stage;
  const region = page.getByRole('region', { name: 'Current call' });
  await photographer.take(page, 'signed-in');

  console.log('A call arrives.');
  const { id } = (await control.post('/calls', { agent, ...call })).call;
  await see('the call, ringing', region.getByText('Ringing'));
  await photographer.take(page, 'ringing');

  console.log('The agent answers it on the phone.');
  await control.post(`/calls/${id}/answer`);
  await see('the call, established', region.getByText('Established'));
  await photographer.take(page, 'established');

  console.log(`The agent clicks ${CODE}.`);
  await page.getByRole('group', { name: 'Dispositions' }).getByRole('button', { name: CODE, exact: true }).click();
  await see('the confirmation', page.getByRole('status').filter({ hasText: `${CODE}: confirmed` }));
  await photographer.take(page, 'confirmed');

  console.log('The caller hangs up.');
  await control.post(`/calls/${id}/release`);
  await region.getByText('Established').waitFor({ state: 'hidden', timeout: LIMIT_MS });
  await photographer.take(page, 'released');

  const what = `the simulator received no SetCallDisposition with the disposition ${CODE}`;
  await waitFor(() => receivedDisposition(stage), { what, limitMs: LIMIT_MS });
  console.log(`The simulator received SetCallDisposition with the disposition ${CODE}.`);
}
