import { expect, it } from 'vitest';
import { aRingingCall, aSignedInDesk, anAnsweredCall, currentCallShows } from '../support/session';

it('holds, retrieves and hangs up a call from its card', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk, {});

  await desk.screen.control('Hold').click();
  await currentCallShows(desk, 'On hold');
  await desk.screen.control('Retrieve').click();
  await currentCallShows(desk, 'Talking');
  await desk.screen.control('Hang up').click();
  await currentCallShows(desk, 'Ended');

  const sent = await desk.control.requests({ method: 'POST', path: `/api/v2/me/calls/${call.id}` });
  expect(sent.map(({ body }) => body)).toEqual([
    { operationName: 'Hold' },
    { operationName: 'Retrieve' },
    { operationName: 'Hangup' },
  ]);
});

it('does nothing by a second click on a control that has just changed under the pointer, and says so', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk, {});
  const hold = desk.screen.control('Hold');
  await hold.waitFor();
  await expect.poll(() => hold.getAttribute('aria-disabled')).toBe('false');
  const wasOff = await hold.evaluate(async (button: HTMLElement) => {
    const changed = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (button.textContent.includes('Retrieve')) resolve();
      }).observe(button, { subtree: true, childList: true, characterData: true });
    });
    button.click();
    await changed;
    button.click();
    return button.ariaDisabled;
  });
  expect(wasOff).toBe('true');
  await expect
    .poll(() => desk.app.page.getByRole('status').allInnerTexts())
    .toContain('Nothing was done: this control had just changed. Press again.');

  await desk.screen.control('Retrieve').click();
  await currentCallShows(desk, 'Talking');
  const sent = await desk.control.requests({ method: 'POST', path: `/api/v2/me/calls/${call.id}` });
  expect(sent.map(({ body }) => body)).toEqual([{ operationName: 'Hold' }, { operationName: 'Retrieve' }]);
});

it('answers a call that rings', async () => {
  const desk = await aSignedInDesk();
  await aRingingCall(desk);
  await currentCallShows(desk, 'Ringing');
  await desk.screen.control('Answer').click();
  await currentCallShows(desk, 'Talking');
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
