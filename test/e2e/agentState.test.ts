import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app';
import { aFolder } from '../support/desk';
import { aDeskAt, anAnsweredCall, aSignedInDesk, aSimulator, shows, signInAt, type Desk } from '../support/session';

function stateButton({ app }: Desk): Locator {
  return app.page.getByRole('button', { name: 'Agent state', exact: true });
}

async function choose(desk: Desk, name: string): Promise<void> {
  await stateButton(desk).click();
  await desk.app.page.getByRole('button', { name, exact: true }).click();
}

async function stateReads(desk: Desk, text: string): Promise<void> {
  await expect.poll(() => desk.app.page.getByRole('banner').innerText(), { timeout: 30_000 }).toContain(text);
}

it('sets a reason and shows what another desktop sets', async () => {
  const desk = await aSignedInDesk();
  await choose(desk, 'Lunch');
  await stateReads(desk, 'Lunch');
  const sent = await desk.control.requests({ method: 'POST', path: '/api/v2/me/channels/voice' });
  expect(sent.map(({ body }) => body)).toEqual([{ operationName: 'Lunch' }]);

  await desk.control.configureAgent('jdoe', { deviceState: 'Ready' });
  await stateReads(desk, 'Ready');
});

it('says what GWS said when it refuses a state', async () => {
  const desk = await aSignedInDesk();
  await desk.control.configureAgent('jdoe', { deviceRegistered: false });
  await choose(desk, 'Lunch');
  await stateReads(desk, 'Lunch: refused');
  await expect.poll(() => desk.screen.statusText()).toContain('is not registered');
});

it('forwards calls to a number, and stops that', async () => {
  const desk = await aSignedInDesk();
  await choose(desk, 'Forward calls…');
  const target = desk.app.page.getByRole('combobox', { name: 'Target' });
  await target.fill('50 01');
  await shows(desk, 'Forwards to 5001');
  await desk.app.page.keyboard.press('Enter');
  await choose(desk, 'Stop forwarding to 5001');
  await expect
    .poll(async () => (await desk.control.requests({ operationName: 'ForwardCallsOff' })).length, { timeout: 30_000 })
    .toBe(1);
});

it('forwards calls to a colleague who is searched by name', async () => {
  const desk = await aSignedInDesk();
  await choose(desk, 'Forward calls…');
  await desk.app.page.getByRole('combobox', { name: 'Target' }).fill('Alex Smith');
  await expect.poll(() => desk.app.page.getByRole('option').count()).toBe(1);
  await desk.app.page.keyboard.press('Enter');
  await shows(desk, 'Forwards to 15001 · Alex Smith');
  await desk.app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await desk.control.requests({ operationName: 'ForwardCallsOn' })).map(({ body }) => body))
    .toEqual([{ operationName: 'ForwardCallsOn', destination: '15001' }]);
});

it('goes to lunch after the call when its code is given', async () => {
  const desk = await aSignedInDesk();
  const { id } = await anAnsweredCall(desk);
  await desk.app.page.getByLabel('After this call').selectOption('Lunch');
  await desk.control.release(id);
  await desk.screen.disposition('Referred').click();
  await stateReads(desk, 'Lunch');
});

it('goes to lunch after a restart when the call has ended meanwhile', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const desk = await aDeskAt(simulator, { userDataDir });
  await signInAt(desk);
  const { id } = await anAnsweredCall(desk);
  await desk.screen.disposition('Referred').click();
  await desk.app.page.getByLabel('After this call').selectOption('Lunch');
  await expect.poll(() => desk.app.page.getByLabel('After this call').inputValue()).toBe('Lunch');
  await desk.app.close();
  await desk.control.release(id);

  const next: Desk = { ...desk, app: await launchApp({ userDataDir }) };
  await signInAt(next);
  await stateReads(next, 'Lunch');
});
