import { expect, it } from 'vitest';
import { aRingingCall, aSignedInDesk, anAnsweredCall, currentCallShows } from '../support/session';

it('holds, retrieves and hangs up a call from its card', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk, {});

  await desk.screen.control('Hold').click();
  await currentCallShows(desk, 'Held');
  await desk.screen.control('Retrieve').click();
  await currentCallShows(desk, 'Established');
  await desk.screen.control('Hang up').click();
  await currentCallShows(desk, 'Released');

  const sent = await desk.control.requests({ method: 'POST', path: `/api/v2/me/calls/${call.id}` });
  expect(sent.map(({ body }) => body)).toEqual([
    { operationName: 'Hold' },
    { operationName: 'Retrieve' },
    { operationName: 'Hangup' },
  ]);
});

it('answers a call that rings', async () => {
  const desk = await aSignedInDesk();
  await aRingingCall(desk);
  await currentCallShows(desk, 'Ringing');
  await desk.screen.control('Answer').click();
  await currentCallShows(desk, 'Established');
});

it('dials a colleague from the idle screen, and shows the number before', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Dial …', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Dial', exact: true });
  await dialog.getByRole('combobox', { name: 'Target' }).fill('150 01');
  await expect.poll(() => dialog.innerText()).toContain('Dials 15001');
  await page.keyboard.press('Enter');
  await currentCallShows(desk, 'Dialing');
  const sent = await desk.control.requests({ method: 'POST', operationName: 'Dial' });
  expect(sent.map(({ body }) => body)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: '15001' } }]);
});
