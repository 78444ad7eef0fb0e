import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder } from '../support/desk';
import { anAnsweredCall, aSimulator, type Desk } from '../support/session';

const noteOf = ({ app }: Desk) => app.page.getByRole('textbox', { name: 'Note', exact: true });

it('has after a crash what the agent had typed about the call', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const before = await aDeskUnderPolicy({ simulator, userDataDir });
  await anAnsweredCall(before);
  await noteOf(before).pressSequentially('Wants a refund, 12 boxes');
  await before.app.page.getByText('kept just now').waitFor();
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
