import { expect, it } from 'vitest';
import { aSignedInDesk, anAnsweredCall, currentCallShows, press, shows, type Desk } from '../support/session';
import type { SimulatedCall } from '../support/simulatorAnswers';

const colleague = { userName: 'asmith', number: '15001' };

/** The call of an agent, once there is one. */
async function callOf(desk: Desk, agent: string, isIt: (call: SimulatedCall) => boolean): Promise<SimulatedCall> {
  const find = async () => (await desk.control.state()).calls.find((call) => call.agent === agent && isIt(call));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const call = await find();
  if (call === undefined) throw new Error('The call has gone again.');
  return call;
}

/** Types the number of the colleague into the dialog, and answers there. */
async function consult(desk: Desk, dialog: 'Transfer' | 'Conference'): Promise<SimulatedCall> {
  await press(desk, dialog);
  const question = desk.app.page.getByRole('dialog', { name: dialog, exact: true });
  await question.getByRole('combobox', { name: 'Target' }).fill(colleague.number);
  await desk.app.page.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  const ringing = await callOf(desk, colleague.userName, ({ state }) => state === 'Ringing');
  await answeredByColleague(desk, ringing);
  return ringing;
}

/** What the keyboard has sent until then has reached the server. */
async function answeredByColleague(desk: Desk, { id }: SimulatedCall): Promise<void> {
  await desk.control.answer(id, colleague.userName);
  await shows(desk, `Consulting ${colleague.number} · Talking`);
}

async function operations(desk: Desk): Promise<readonly (string | null)[]> {
  const sent = await desk.control.requests({ method: 'POST', path: '/api/v2/me/calls/*', agent: 'jdoe' });
  return sent.map(({ operationName }) => operationName);
}

it('consults a colleague, swaps and completes the transfer from the card of the caller', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, {});

  await consult(desk, 'Transfer');
  await press(desk, 'Swap');
  await currentCallShows(desk, 'Talking');
  await press(desk, 'Complete transfer');
  await currentCallShows(desk, 'Ended');

  expect(await operations(desk)).toEqual(['InitiateTransfer', 'SwapCalls', 'CompleteTransfer']);
  await callOf(desk, colleague.userName, ({ state }) => state === 'Established');
});

it('leaves the keyboard beside "Complete transfer" while the colleague rings, one Tab away', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, {});
  const { page } = desk.app;

  await desk.screen.control('Transfer').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Target' }).fill(colleague.number);
  await page.keyboard.press('Enter');
  const complete = desk.screen.control('Complete transfer');
  await complete.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await complete.evaluate((button) => button === document.activeElement)).toBe(true);
  await answeredByColleague(desk, await callOf(desk, colleague.userName, ({ state }) => state === 'Ringing'));
  expect(await operations(desk)).toEqual(['InitiateTransfer']);
});

it('goes back to the caller by name', async () => {
  const desk = await aSignedInDesk();
  const caller = await anAnsweredCall(desk, {});

  await consult(desk, 'Transfer');
  await press(desk, 'Back to +1 555 0100');
  await callOf(desk, 'jdoe', ({ state, id }) => state === 'Established' && id === caller.id);

  expect(await operations(desk)).toEqual(['InitiateTransfer', 'Hangup', 'Retrieve']);
});

it('adds a colleague to a conference, and removes the colleague again', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, {});

  await consult(desk, 'Conference');
  await press(desk, 'Complete conference');
  await currentCallShows(desk, `with ${colleague.number}`);
  await press(desk, 'More', `Remove ${colleague.number}`);
  await expect.poll(() => desk.screen.currentCall().innerText(), { timeout: 30_000 }).not.toContain(colleague.number);

  const sent = await operations(desk);
  expect(sent).toEqual(['InitiateConference', 'CompleteConference', 'RemoveParticipantFromConference']);
});

it('finds a colleague by name, with keys alone', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, {});

  await press(desk, 'Transfer');
  await desk.app.page.keyboard.type('asmith');
  await desk.app.page.getByRole('option', { name: colleague.number }).first().waitFor();
  await desk.app.page.keyboard.press('ArrowDown');
  const [sent] = await Promise.all([
    callOf(desk, colleague.userName, ({ state }) => state === 'Ringing'),
    desk.app.page.keyboard.press('Enter'),
  ]);
  expect(sent.state).toBe('Ringing');
});
