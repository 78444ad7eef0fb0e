import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder } from '../support/desk';
import {
  aDesk,
  aSignedInDesk,
  aSimulator,
  anAnsweredCall,
  currentCallShows,
  press,
  signInAt,
  type Desk,
} from '../support/session';

const colleague = '15001';

async function dialled(desk: Desk): Promise<readonly unknown[]> {
  const sent = await desk.control.requests({ method: 'POST', operationName: 'Dial' });
  return sent.map(({ body }) => body);
}

/** Ends the only call of the agent. */
async function endCall(desk: Desk): Promise<void> {
  const call = (await desk.control.state()).calls.find(({ agent }) => agent === 'jdoe');
  if (call === undefined) throw new Error('There is no call.');
  await desk.control.release(call.id, 'jdoe');
  await currentCallShows(desk, 'Ended');
}

it('marks a colleague as a favourite and calls them again, with the keyboard only', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  const { keyboard } = page;
  const option = (name: string) => page.getByRole('option', { name });

  await page.getByRole('button', { name: 'Dial …', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Target' }).waitFor();
  await keyboard.type('asmith');
  await option('Alex Smith').waitFor();
  await keyboard.press('ArrowDown');
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain(`Dials ${colleague} · Alex Smith`);
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect.poll(() => page.getByRole('button', { name: 'Favourite' }).getAttribute('aria-pressed')).toBe('true');
  await keyboard.press('Escape');

  await keyboard.press('Enter');
  await option('Alex Smith').waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  expect(await dialled(desk)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: colleague } }]);
});

it('takes the only one who has the typed name with Enter, and calls with the next', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Dial …', exact: true }).click();
  await page.getByRole('combobox', { name: 'Target' }).pressSequentially('asmith');
  await page.getByRole('option', { name: 'Alex Smith' }).waitFor();
  await expect.poll(() => page.getByRole('listbox').getAttribute('aria-busy')).toBe('false');
  // Held: the key repeats itself.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain(`Dials ${colleague} · Alex Smith`);
  expect(await dialled(desk)).toEqual([]);
  await page.keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  expect(await dialled(desk)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: colleague } }]);
});

it('transfers to a recent target with the arrows and Ctrl+Enter', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  await desk.control.settings({ farEndAnswerMs: 3_600_000 });
  await page.getByRole('button', { name: 'Dial …', exact: true }).click();
  await page.getByRole('combobox', { name: 'Target' }).fill('5099');
  await page.keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  await endCall(desk);

  await anAnsweredCall(desk, {});
  await press(desk, 'Transfer');
  await page.getByRole('option', { name: '5099' }).waitFor();
  // The first is the company's favourite, the service desk.
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Dials 8100 · Service desk');
  // The other favourite is an agent, who is listed before it once the directory has told their number.
  const next = async (): Promise<string> => {
    await page.keyboard.press('ArrowDown');
    return page.getByRole('dialog').innerText();
  };
  await expect.poll(next).toContain('Dials 5099');
  await page.keyboard.press('Control+Enter');
  await currentCallShows(desk, 'Ended');
  const sent = await desk.control.requests({ method: 'POST', operationName: 'SingleStepTransfer' });
  expect(sent.map(({ body }) => body)).toEqual([
    { operationName: 'SingleStepTransfer', destination: { phoneNumber: '5099' } },
  ]);
});

it('calls back from the ledger', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  const call = await anAnsweredCall(desk, { from: '+1 555 0100' });
  await desk.screen.disposition('Referred').click();
  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: "Today's calls", exact: true }).click();
  await page.getByRole('button', { name: 'Call back +1 555 0100' }).click();
  await expect.poll(() => page.getByRole('dialog', { name: 'Dial' }).innerText()).toContain('Dials +15550100');
  expect(await dialled(desk)).toEqual([]);
  await page.keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  expect(await dialled(desk)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: '+15550100' } }]);
});

it('finds a missed call in the ledger, after a restart too, and calls it back', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const before = await aDeskUnderPolicy({ simulator, userDataDir });
  const call = await before.control.ring({ agent: 'jdoe', from: '+1 555 0177' });
  await currentCallShows(before, 'Ringing');
  await before.control.release(call.id);
  await currentCallShows(before, 'Ended');
  await before.app.close();

  const desk = await aDeskUnderPolicy({ simulator, userDataDir });
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: "Today's calls", exact: true }).click();
  await page.getByText('Missed call · no code').waitFor();
  expect(await page.getByRole('button', { name: /^Give a code/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Call back +1 555 0177' }).click();
  await expect.poll(() => page.getByRole('dialog', { name: 'Dial' }).innerText()).toContain('Dials +15550177');
  await page.keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  expect(await dialled(desk)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: '+15550177' } }]);
});

it('sends what is typed on the keypad, key by key', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  const call = await anAnsweredCall(desk, {});
  await press(desk, 'Keypad');
  const keypad = page.getByRole('dialog', { name: 'Keypad' });
  await keypad.getByRole('button', { name: '7', exact: true }).click();
  await page.keyboard.press('4');
  await page.keyboard.press('#');
  await expect.poll(() => keypad.getByRole('status', { name: 'Sent' }).innerText()).toBe('74#');
  await expect
    .poll(async () => {
      const sent = await desk.control.requests({ operationName: 'SendDtmf', path: `/api/v2/me/calls/${call.id}` });
      return sent.map(({ body }) => body);
    })
    .toEqual(['7', '4', '#'].map((digits) => ({ operationName: 'SendDtmf', digits })));
});

it('keeps the keypad open when its call ends, so that the next digits choose no code', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  const call = await anAnsweredCall(desk, {});
  await press(desk, 'Keypad');
  const keypad = page.getByRole('dialog', { name: 'Keypad' });
  await keypad.getByRole('button', { name: '7', exact: true }).click();
  await page.clock.install();
  await desk.control.release(call.id);
  await expect.poll(() => keypad.getByRole('alert').innerText()).toBe('The call has ended.');
  await page.keyboard.press('1');
  // Longer than anybody who types takes from one key to the next.
  await page.clock.runFor(10_000);
  await page.keyboard.press('2');
  expect(await keypad.isVisible()).toBe(true);
  await keypad.getByRole('button', { name: 'Close' }).click();
  await keypad.waitFor({ state: 'hidden' });
  expect(await desk.control.requests({ operationName: 'SetCallDisposition' })).toEqual([]);
});

it('dials beside a call from the header, and holds that one first', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  const caller = await anAnsweredCall(desk, {});
  await page.getByRole('button', { name: 'New call', exact: true }).click();
  await page.getByRole('combobox', { name: 'Target' }).fill(colleague);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Dial', exact: true }).waitFor({ state: 'hidden' });
  const sent = await desk.control.requests({ method: 'POST', path: '/api/v2/me/*' });
  const names = sent.map(({ operationName }) => operationName).filter((name) => name === 'Hold' || name === 'Dial');
  expect(names).toEqual(['Hold', 'Dial']);
  const { calls } = await desk.control.state();
  expect(calls.find(({ id, agent }) => id === caller.id && agent === 'jdoe')?.state).toBe('Held');
});

it('shows the other side the number that the agent chose, now and the next time', async () => {
  const attribute = 'intercommunication.voice.make-call-caller-id-business-attribute';
  const desk = await aDesk();
  await desk.control.configureAgent('jdoe', { settings: { 'interaction-workspace': { [attribute]: 'CallerId' } } });
  await signInAt(desk);
  const { page } = desk.app;
  const shown = page.getByRole('combobox', { name: 'Shown to the other side' });

  await page.getByRole('button', { name: 'Dial …', exact: true }).click();
  await page.getByRole('combobox', { name: 'Target' }).fill(colleague);
  await shown.selectOption('+15550122 · Sales line');
  await expect
    .poll(() => page.getByRole('dialog').innerText())
    .toContain(`Dials ${colleague} as +15550122 · Sales line`);
  await page.getByRole('combobox', { name: 'Target' }).press('Enter');
  await currentCallShows(desk, 'Dialing');
  const { calls } = await desk.control.state();
  expect(calls.find(({ agent }) => agent === 'asmith')?.['participants']).toMatchObject([{ phoneNumber: '+15550122' }]);
  expect(await dialled(desk)).toEqual([
    { operationName: 'Dial', destination: { phoneNumber: colleague }, outboundCallerId: '+15550122' },
  ]);

  await endCall(desk);
  await page.getByRole('button', { name: 'New call', exact: true }).click();
  expect(await shown.inputValue()).toBe('+15550122');
});
