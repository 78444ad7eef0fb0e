import { expect, it } from 'vitest';
import { closeMainWindow } from '../support/app';
import { aDeskUnderPolicy } from '../support/desk';
import { anotherProgram, noNotifications } from '../support/desktop';
import { closeAllNotifications, closedNotifications, notificationOnScreen } from '../support/desktopNotifications';
import { pressKeys, screenshot, windowsOnScreen } from '../support/desktopScreen';
import { chooseInMenu, openTrayMenu } from '../support/desktopTray';
import { anAnsweredCall, jane, shows, statusReads, type Desk } from '../support/session';

const notHeld = { signIn: { mayHoldPassword: false }, disposition: { undoAfterReleaseMs: 0 } };
const isSeen = (): boolean => windowsOnScreen().some(({ name }) => name === 'Wrapkey');

async function signInAgain({ app }: Desk): Promise<void> {
  await app.page.getByLabel('Password', { exact: true }).fill(jane.password);
  await app.page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

it('asks loudly for the password when the server signs the agent out during a call, and loses no choice', async () => {
  noNotifications();
  const desk = await aDeskUnderPolicy({ policy: notHeld });
  const { id } = await anAnsweredCall(desk);
  await closeMainWindow(desk.app);
  await expect.poll(isSeen).toBe(false);
  // That Wrapkey stays in the tray is said once, and is not what this is about.
  await notificationOnScreen();
  closeAllNotifications();
  const other = await anotherProgram();

  await desk.control.expireSessions('jdoe');
  await expect.poll(isSeen, { timeout: 30_000 }).toBe(true);
  await notificationOnScreen();
  screenshot('signed-out-on-a-call');
  expect(other.hasFocus()).toBe(true);
  pressKeys('a');
  await expect.poll(() => other.keysReceived()).toContain('a');
  await shows(desk, 'You are signed out.');
  await expect.poll(() => desk.screen.currentCall().innerText()).toContain('Talking');

  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: waiting');
  const announcedState = (): boolean =>
    closedNotifications().some(({ title }) => title === 'The server has signed you out');
  expect(announcedState()).toBe(false);
  await signInAgain(desk);
  await statusReads(desk, 'Referred: confirmed');
  await shows(desk, 'You were signed out from');
  const gotIt = desk.app.page.getByRole('button', { name: 'Got it' });
  await gotIt.click();
  await expect.poll(() => gotIt.count()).toBe(0);
  expect(await desk.control.requests({ operationName: 'SetCallDisposition' })).toMatchObject([
    { body: { callUuid: id, disposition: 'Referred' } },
  ]);
  // It stayed until there was nothing to do any more.
  await expect.poll(announcedState).toBe(true);
});

it('says so in the menu of the tray, which leads to the question', async () => {
  noNotifications();
  const desk = await aDeskUnderPolicy({ policy: notHeld });
  await anAnsweredCall(desk);
  await desk.control.expireSessions('jdoe');
  await shows(desk, 'You are signed out.');
  closeAllNotifications();
  await closeMainWindow(desk.app);
  await expect.poll(isSeen).toBe(false);
  await openTrayMenu();
  screenshot('tray-menu-signed-out');
  // The first entry says how things stand: it cannot be chosen.
  chooseInMenu('Down', 'Return');
  await expect.poll(isSeen).toBe(true);
  await signInAgain(desk);
  await shows(desk, 'Connected');
  const note = await desk.app.page.getByRole('button', { name: 'Got it' }).boundingBox();
  expect(note?.y).toBeGreaterThan(0);
});
