import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder, promptPage } from '../support/desk';
import { aDeskAt, anAnsweredCall, aSimulator, signInAt, type Desk } from '../support/session';

const noteOf = ({ app }: Desk) => app.page.getByRole('textbox', { name: 'Note', exact: true });

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
