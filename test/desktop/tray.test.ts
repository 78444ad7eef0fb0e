import { expect, it } from 'vitest';
import { closeMainWindow } from '../support/app';
import { aDeskUnderPolicy, promptOnScreen, userEventCodes } from '../support/desk';
import { noNotifications } from '../support/desktop';
import { closedNotifications, closeAllNotifications, notificationOnScreen } from '../support/desktopNotifications';
import { screenshot, windowsOnScreen } from '../support/desktopScreen';
import { chooseInMenu, openTrayMenu, trayIcon, trayIconChanges } from '../support/desktopTray';
import { anAnsweredCall, currentCallShows } from '../support/session';

it('has an icon that changes with the call, and a menu that sets a code', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { undoAfterReleaseMs: 0 } } });
  const ready = await trayIcon('tray-ready');
  const call = await anAnsweredCall(desk);
  const onCall = await trayIconChanges(ready);
  await trayIcon('tray-on-call');
  await desk.control.release(call.id);
  await promptOnScreen();
  const pending = await trayIconChanges(onCall);
  await trayIcon('tray-pending');
  expect(new Set([ready, onCall, pending]).size).toBe(3);

  await openTrayMenu();
  screenshot('tray-menu');
  chooseInMenu('Down', 'Return');
  // The first entry of the menu is the heading: it cannot be chosen.
  await expect.poll(userEventCodes(desk)).toBe('IssueResolved');
  await trayIconChanges(pending);
  // GTK complains of what a tray's menu cannot draw.
  expect(desk.app.logs()).not.toContain('Gtk: ');
});

it('tells of a new wrap-up by a notification that names nobody', async () => {
  noNotifications();
  const desk = await aDeskUnderPolicy();
  const call = await anAnsweredCall(desk);
  await desk.control.release(call.id);
  await notificationOnScreen();
  screenshot('notification');
  closeAllNotifications();
  await expect.poll(() => closedNotifications()[0]?.title).toBe('Wrap up your call');
  expect(JSON.stringify(closedNotifications())).not.toMatch(/555 ?01/);
});

it('keeps Wrapkey when the window is closed, says so once, and brings it back', async () => {
  noNotifications();
  const desk = await aDeskUnderPolicy();
  const close = (): Promise<void> => closeMainWindow(desk.app);
  const isSeen = (): boolean => windowsOnScreen().some(({ name }) => name === 'Wrapkey');
  await expect.poll(isSeen).toBe(true);
  await close();
  await expect.poll(isSeen).toBe(false);
  await notificationOnScreen();
  closeAllNotifications();
  await expect.poll(() => closedNotifications()[0]?.title).toBe('Wrapkey stays in the tray');
  const timesTold = (): number =>
    closedNotifications().filter(({ title }) => title === 'Wrapkey stays in the tray').length;
  const before = timesTold();

  const call = await desk.control.ring({ agent: 'jdoe', from: '+1 555 0100' });
  await desk.control.answer(call.id);
  await desk.control.release(call.id);
  await promptOnScreen();
  await desk.app.page.evaluate(() => window.wrapkey.showMainWindow());
  await expect.poll(isSeen).toBe(true);
  await close();
  await expect.poll(isSeen).toBe(false);
  closeAllNotifications();
  expect(timesTold()).toBe(before);
});

it('holds the call and sets the state of the agent from its menu', async () => {
  const desk = await aDeskUnderPolicy();
  const operations = (operationName: string): Promise<number> =>
    desk.control.requests({ operationName }).then(({ length }) => length);
  const ready = await trayIcon();
  await anAnsweredCall(desk);
  await trayIconChanges(ready);
  await openTrayMenu();
  screenshot('tray-menu-on-call');
  // The heading names the call, and cannot be chosen.
  chooseInMenu('Down', 'Return');
  await expect.poll(() => operations('Hold')).toBe(1);
  await currentCallShows(desk, 'On hold');

  await openTrayMenu();
  chooseInMenu('Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Right');
  screenshot('tray-menu-state');
  chooseInMenu('Down', 'Return');
  await expect.poll(() => operations('NotReady')).toBe(1);
});
