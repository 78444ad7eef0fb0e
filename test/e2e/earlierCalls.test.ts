import { expect, it } from 'vitest';
import { axeFindings } from '../support/axeFindings';
import { aDeskUnderPolicy } from '../support/desk';
import { aDeskAt, anAnsweredCall, aRingingCall, aSimulator, signInAt } from '../support/session';

it('tells from the first ring of the earlier call with this number, and opens it with code and note', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'off' } } });
  const { page } = desk.app;
  const before = await anAnsweredCall(desk, { from: '+1 555 0142' });
  await page.getByRole('textbox', { name: 'Note', exact: true }).pressSequentially('Wants a refund');
  await page.getByText(/^kept /).waitFor();
  await page
    .getByRole('group', { name: 'Dispositions' })
    .getByRole('button', { name: /^Referred/ })
    .click();
  await desk.control.release(before.id);
  await page.getByRole('button', { name: 'Done', exact: true }).click();

  const line = page.getByRole('button', { name: '1 earlier call in 30 days; Referred today, by you' });
  await aRingingCall(desk, { from: '+1 555 0142' });
  await line.click();
  const list = page.getByRole('region', { name: 'Earlier calls with the same number' });
  await list.getByText('Note: Wants a refund').waitFor();
  await list.getByText('Referred', { exact: true }).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await line.click();
  await list.waitFor({ state: 'detached' });
});

it('has no line for a call from another number', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'off' } } });
  const { page } = desk.app;
  const before = await anAnsweredCall(desk, { from: '+1 555 0142' });
  await desk.control.release(before.id);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await anAnsweredCall(desk, { from: '+1 555 0143' });
  expect(await page.getByRole('button', { name: /earlier call/ }).count()).toBe(0);
});

it('asks GWS for the history of the contact when the list is opened, and says so when UCS refuses', async () => {
  const desk = await aDeskAt(await aSimulator());
  await desk.control.configureAgent('jdoe', { features: ['api-voice', 'api-ucs-voice'] });
  await desk.control.addToContact({
    ...{ contactId: 'C1', startDate: '2013-11-25 21:02:22.000+0200' },
    comment: 'Asked for the date',
  });
  await signInAt(desk);
  await anAnsweredCall(desk, { userData: { ContactId: 'C1' } });
  const { page } = desk.app;
  const line = page.getByRole('button', { name: 'No earlier call with you; history of the contact' });
  await line.click();
  const list = page.getByRole('region', { name: 'Earlier calls with the same number' });
  await list.getByText('Note: Asked for the date').waitFor();
  expect(await axeFindings(desk)).toEqual([]);

  await line.click();
  await desk.control.historyAnswers('fail');
  await line.click();
  await list.getByText('GWS refused: “Contact server is not available.”').waitFor();
});
