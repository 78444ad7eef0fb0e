import { expect, it } from 'vitest';
import { aDeskUnderPolicy } from '../support/desk';
import { anAnsweredCall, currentCallShows, statusReads, type Desk } from '../support/session';

const field = (desk: Desk) => desk.app.page.getByRole('textbox', { name: 'Reason for call' });

async function reasonAtGws(desk: Desk, callId: string): Promise<unknown> {
  const { calls } = await desk.control.state();
  return calls.find(({ id }) => id === callId)?.userData?.['Reason'];
}

async function aCallWithReason(desk: Desk): Promise<string> {
  const { id } = await anAnsweredCall(desk, { userData: { Customer: 'Gold', Reason: 'Parcel' } });
  await expect.poll(() => field(desk).inputValue()).toBe('Parcel');
  return id;
}

it('saves a field with Enter or by leaving it, and takes back with Escape', async () => {
  const desk = await aDeskUnderPolicy();
  const callId = await aCallWithReason(desk);

  await field(desk).fill('Refund');
  await field(desk).press('Enter');
  await expect.poll(() => reasonAtGws(desk, callId)).toBe('Refund');
  await desk.app.page.getByText('Saved', { exact: true }).waitFor({ state: 'attached' });

  await field(desk).fill('Mistake');
  await field(desk).press('Escape');
  expect(await field(desk).inputValue()).toBe('Refund');
  await field(desk).press('Tab');

  await field(desk).fill('Exchange');
  await field(desk).press('Tab');
  await expect.poll(() => reasonAtGws(desk, callId)).toBe('Exchange');

  const language = desk.app.page.getByRole('combobox', { name: 'Language' });
  await language.focus();
  await language.selectOption('French');
  await field(desk).focus();
  await expect
    .poll(async () => (await desk.control.state()).calls.find(({ id }) => id === callId)?.userData?.['Language'])
    .toBe('French');
  const sent = await desk.control.requests({ operationName: 'UpdateUserData' });
  expect(sent.map(({ body }) => body)).toEqual([
    { operationName: 'UpdateUserData', userData: { Reason: 'Refund' } },
    { operationName: 'UpdateUserData', userData: { Reason: 'Exchange' } },
    { operationName: 'UpdateUserData', userData: { Language: 'French' } },
  ]);
});

it('keeps a text under the hand when events come, and does not overwrite what somebody else wrote', async () => {
  const desk = await aDeskUnderPolicy();
  const callId = await aCallWithReason(desk);
  await field(desk).fill('Mine');
  await desk.control.setUserData(callId, { Reason: 'Theirs', Other: 'new' });
  await desk.app.page.getByText('new', { exact: true }).waitFor();

  expect(await field(desk).inputValue()).toBe('Mine');
  await field(desk).press('Enter');
  await desk.app.page.getByText('Somebody else has set “Theirs” meanwhile. Yours is “Mine”.').waitFor();
  expect(await reasonAtGws(desk, callId)).toBe('Theirs');
  await desk.app.page.getByRole('button', { name: 'Write mine: Reason for call' }).click();
  await expect.poll(() => reasonAtGws(desk, callId)).toBe('Mine');
});

it('tells a change that its call ended before, with the text to copy', async () => {
  const desk = await aDeskUnderPolicy();
  const callId = await aCallWithReason(desk);
  // A screen reader tells what comes into an element that it knows from before.
  const told = await desk.app.page.locator('[data-key=Reason] td').first().locator('[aria-live]').elementHandle();
  const match = { operationName: 'UpdateUserData' };
  await desk.control.fault({ match, times: 'always', action: { kind: 'answer', status: 503, body: '' } });
  await field(desk).fill('Never there');
  await field(desk).press('Enter');
  await desk.app.page.getByText('Kept here until GWS can be reached').waitFor({ state: 'attached' });
  await desk.control.release(callId);

  await expect.poll(() => told.innerText()).toBe('The call ended before “Never there” was saved.');
  await desk.app.page.getByRole('button', { name: 'Copy: Reason for call' }).click();
  expect(await desk.app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe('Never there');
  await desk.app.page.getByRole('button', { name: 'OK: Reason for call' }).click();
  await expect.poll(() => desk.app.page.getByText('Never there').count()).toBe(0);
});

it('does not take what was typed into a field for a code of the call that takes the card', async () => {
  const desk = await aDeskUnderPolicy();
  const callId = await aCallWithReason(desk);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  await field(desk).fill('Contract ');
  await desk.control.release(callId);
  const next = await anAnsweredCall(desk, { from: '+1 555 0199' });
  await currentCallShows(desk, '+1 555 0199');
  // Long enough for the buttons of the new call to take a press again.
  await desk.app.page.keyboard.type('1212121212', { delay: 150 });

  const answer = await desk.app.page.evaluate(() => window.wrapkey.getSnapshot());
  const chosen = answer.ok ? answer.value.calls.find(({ id }) => id === next.id)?.disposition : undefined;
  expect(chosen).toBeNull();
});

it('asks for the field that a code needs, and sets the code when it is filled in, with the keyboard only', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { needsField: { Referred: 'Reason' } } } });
  const { id } = await anAnsweredCall(desk, { userData: { Customer: 'Gold' } });
  const { keyboard } = desk.app.page;
  const question = desk.app.page.getByRole('group', { name: /^Set Referred for/ });
  await expect
    .poll(async () => {
      await desk.screen.disposition('Referred').press('Enter');
      return question.count();
    })
    .toBe(1);
  const needed = question.getByRole('textbox', { name: 'Reason for call' });
  await expect.poll(() => needed.evaluate((one) => one === document.activeElement)).toBe(true);

  await keyboard.type('Refund');
  await keyboard.press('Enter');
  await expect.poll(() => reasonAtGws(desk, id)).toBe('Refund');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await statusReads(desk, 'Referred: confirmed');
});
