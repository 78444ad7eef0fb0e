import { expect, it } from 'vitest';
import { aDeskUnderPolicy } from '../support/desk';
import { anAnsweredCall, focusIsIn, statusReads, type Desk } from '../support/session';

async function anEndedCall(desk: Desk, from = '+1 555 0100'): Promise<string> {
  const { id } = await anAnsweredCall(desk, { from });
  await desk.control.release(id);
  await expect.poll(() => desk.screen.currentCall().innerText()).toContain('Ended');
  return id;
}

async function chooseInMenu(desk: Desk, entry: string): Promise<void> {
  await desk.app.page.getByRole('button', { name: 'Menu' }).click();
  await desk.app.page.getByRole('button', { name: entry, exact: true }).click();
}

/** Asks to quit, answers with "Stay", and returns what was asked. */
function questionAtQuitting(desk: Desk): Promise<string> {
  return desk.app.electronApp.evaluate(async ({ app, dialog }) => {
    const asked = new Promise<string>((resolve) => {
      dialog.showMessageBox = (...parameters: readonly unknown[]) => {
        resolve(JSON.stringify(parameters.at(-1)));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    app.quit();
    return asked;
  });
}

it('asks before quitting what is still owed, and stays when told to', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'mandatory' } } });
  await anEndedCall(desk, '+1 555 0142');
  const question = await questionAtQuitting(desk);
  expect(question).toContain('1 call');
  expect(question).toContain('+1 555 0142');
  expect(await desk.screen.currentCall().innerText()).toContain('Ended');
});

it('asks before signing out, keeps what is owed, and asks again after signing in', async () => {
  const desk = await aDeskUnderPolicy();
  await anEndedCall(desk);
  const { page } = desk.app;
  await chooseInMenu(desk, 'Sign out');
  await page.getByText('1 call has no code yet.').waitFor();
  await page.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
  await page.getByLabel('Password', { exact: true }).fill('secret-jane');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('1 pending wrap-up').waitFor();
});

it('corrects a call of today from the list, which shows old and new', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { undoAfterReleaseMs: 0 } } });
  const { page } = desk.app;
  await anEndedCall(desk);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: accepted');
  await chooseInMenu(desk, "Today's calls");
  await page.getByRole('button', { name: 'Correct +1 555 0100' }).click();
  await focusIsIn(page, 'INPUT');
  await page.keyboard.type('callback');
  await page.keyboard.press('Enter');
  await page.getByText('Callback planned: accepted').first().waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/Referred[^]*→[^]*Callback planned/);
  await expect
    .poll(async () => (await desk.control.userEvents()).map(({ disposition }) => disposition))
    .toEqual(['Referred', 'CallbackPlanned']);
});

it('takes a code back on a live call, by a click', async () => {
  const desk = await aDeskUnderPolicy();
  await anAnsweredCall(desk, { userData: { Customer: 'Gold' } });
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  await desk.app.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await statusReads(desk, 'Referred: taken back');
  await expect.poll(() => desk.screen.userData().innerText()).not.toContain('DispositionCode');
});

it('changes a key by pressing it, refuses one that is taken, and shows what the policy has fixed', async () => {
  const desk = await aDeskUnderPolicy({ policy: { preferences: { enforced: { theme: 'dark' } } } });
  const { page } = desk.app;
  await anAnsweredCall(desk);
  await chooseInMenu(desk, 'Settings');
  expect(await page.getByLabel('Theme').isDisabled()).toBe(true);
  await page.getByText(/Set by your organisation: .*policy\.json/).waitFor();
  await page.getByRole('button', { name: 'Change the key for Take the last choice back' }).click();
  await page.keyboard.press('Control+Alt+2');
  await page.getByText(/This key is already there for/).waitFor();
  await page.keyboard.press('Control+Alt+u');
  await expect
    .poll(async () => {
      const answer = await page.evaluate(() => window.wrapkey.getSnapshot());
      return answer.ok && answer.value.keys.bindings.find(({ action }) => action === 'undo')?.accelerator;
    })
    .toBe('Control+Alt+U');
});

it('speaks German when asked to', async () => {
  const desk = await aDeskUnderPolicy();
  const { page } = desk.app;
  await chooseInMenu(desk, 'Settings');
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

it('shows the cheat sheet, and works by keys in the window', async () => {
  const desk = await aDeskUnderPolicy();
  const { page } = desk.app;
  await anAnsweredCall(desk);
  await page.locator('body').press('?');
  await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await desk.screen.disposition('Referred').waitFor();
  await page.keyboard.press('c');
  await focusIsIn(page, 'INPUT');
  await page.keyboard.press('Escape');
  await desk.screen.disposition('Issue resolved').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Referred');
});

it('asks once more for a code that the policy wants confirmed, and goes on by keyboard', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { confirm: ['Referred'] } } });
  const { page } = desk.app;
  await anAnsweredCall(desk);
  await desk.screen.disposition('Referred').dblclick();
  await page.getByText('Set Referred?').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Set Referred?').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Referred');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Set it');
  await page.keyboard.press('Enter');
  await statusReads(desk, 'Referred: confirmed');
});
