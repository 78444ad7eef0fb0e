import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder, promptPage } from '../support/desk';
import { aDeskAt, anAnsweredCall, aSimulator, signInAt, type Desk } from '../support/session';

const noteOf = ({ app }: Desk) => app.page.getByRole('textbox', { name: 'Note', exact: true });

async function noteTexts({ app }: Desk): Promise<readonly string[]> {
  const snapshot = await app.page.evaluate(() => window.wrapkey.getSnapshot());
  return snapshot.ok ? (snapshot.value.notes?.open.map(({ text }) => text) ?? []) : [];
}

it('has after a crash what the agent had typed about the call', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const before = await aDeskUnderPolicy({ simulator, userDataDir });
  await anAnsweredCall(before);
  await noteOf(before).pressSequentially('Wants a refund, 12 boxes');
  await expect
    .poll(() => before.app.page.evaluate(() => window.wrapkey.getSnapshot()))
    .toMatchObject({ value: { notes: { open: [{ text: 'Wants a refund, 12 boxes' }] } } });
  await before.app.page.getByText(/^kept /).waitFor();
  await before.app.kill();
  expect(readFileSync(join(userDataDir, 'dispositions.journal'), 'utf8')).not.toContain('refund');

  const after = await aDeskUnderPolicy({ simulator, userDataDir });
  await expect.poll(() => noteOf(after).inputValue()).toBe('Wants a refund, 12 boxes');
  await noteOf(after).focus();
  await after.app.page.keyboard.press('End');
  await after.app.page.keyboard.type('!');
  await expect
    .poll(() => after.app.page.evaluate(() => window.wrapkey.getSnapshot()))
    .toMatchObject({
      value: { notes: { open: [{ text: 'Wants a refund, 12 boxes!' }] }, status: null },
    });
});

it('puts a snippet with the user data of its call into the note by its name, once, and one undo takes it back', async () => {
  const desk = await aDeskUnderPolicy({
    policy: { notes: { snippets: [{ name: 'refund', text: 'Refund for {Customer}, order {Order}.' }] } },
  });
  const first = await anAnsweredCall(desk, { from: '+1 555 0101', userData: { Customer: 'Priya', Order: '12' } });
  await desk.control.release(first.id);
  const second = await anAnsweredCall(desk, { from: '+1 555 0102', userData: { Customer: 'Tom' } });
  await desk.app.page.evaluate((callId) => window.wrapkey.selectCall({ callId }), second.id);
  const { keyboard } = desk.app.page;
  const note = noteOf(desk);
  const list = desk.app.page.getByRole('listbox', { name: 'Snippets' });
  await note.pressSequentially('A ;re');
  await list.getByRole('option').waitFor();
  await keyboard.press('Enter');
  await expect.poll(() => note.inputValue()).toBe('A Refund for Tom, order [Order].');
  expect(await list.count()).toBe(0);
  await keyboard.type('7');
  await expect.poll(() => note.inputValue()).toBe('A Refund for Tom, order 7.');
  await expect.poll(() => noteTexts(desk)).toEqual(['A Refund for Tom, order 7.', '']);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect.poll(() => note.inputValue()).toBe('A ;re');
  await keyboard.press('End');
  await keyboard.type('fund ');
  await expect.poll(() => note.inputValue()).toBe('A Refund for Tom, order [Order].');
});

it('lets the agent write snippets of their own, which are sealed', async () => {
  const userDataDir = aFolder();
  const desk = await aDeskUnderPolicy({ userDataDir });
  const { page } = desk.app;
  await anAnsweredCall(desk);
  await page.evaluate(() => window.wrapkey.showPage({ page: 'settings' }));
  await page.getByRole('button', { name: 'Add a snippet' }).click();
  await page.keyboard.type(';bye');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Said goodbye.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Change bye' }).waitFor();
  await page.evaluate(() => window.wrapkey.showPage({ page: 'work' }));
  await noteOf(desk).pressSequentially(';bye');
  await page.getByRole('listbox', { name: 'Snippets' }).getByRole('option').waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => noteOf(desk).inputValue()).toBe('Said goodbye.');
  expect(readFileSync(join(userDataDir, 'snippets.json'), 'utf8')).not.toContain('goodbye');
});

it('brings the note into the contact history when the call has ended, though each answer comes late', async () => {
  const desk = await aDeskAt(await aSimulator());
  await desk.control.configureAgent('jdoe', { features: ['api-voice', 'api-ucs-voice'] });
  await desk.control.fault({ times: 'always', match: { path: '*/ucs/*' }, action: { kind: 'late', eventMs: 300 } });
  await signInAt(desk);
  const call = await anAnsweredCall(desk);
  await noteOf(desk).pressSequentially('Wants');
  await desk.control.release(call.id);
  const prompt = (await promptPage(desk)).getByRole('textbox', { name: 'Note' });
  await expect.poll(() => prompt.inputValue()).toBe('Wants');
  await noteOf(desk).pressSequentially(' a refund');

  await expect.poll(() => desk.control.comments(), { timeout: 20_000 }).toEqual(['Wants a refund']);
  await desk.app.page.getByText('sent to GWS').waitFor();
  expect(await prompt.inputValue()).toBe('Wants a refund');
});
