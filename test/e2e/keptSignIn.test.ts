import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { VirtualDesktop } from '../../build/desktop/virtualDesktop.mjs';
import { closeMainWindow, launchApp } from '../support/app';
import { aFolder } from '../support/desk';
import { passwordInKeyring } from '../support/keyring';
import { aDeskAt, anAnsweredCall, aSimulator, shows, signInAt, type Desk } from '../support/session';

const inKeyring = ({ simulator }: Desk): string | null =>
  passwordInKeyring({ server: simulator.gwsUrl, userName: 'jdoe' });

it('keeps an agent signed in by the keychain, over an end of the session and a restart, until told to forget', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const desk = await aDeskAt(simulator, { userDataDir });
  await signInAt(desk, true);
  await expect.poll(() => inKeyring(desk)).toBe('secret-jane');
  await desk.control.expireSessions('jdoe');
  await expect
    .poll(async () => (await desk.control.state()).httpSessions.find(({ agent }) => agent === 'jdoe')?.count ?? 0, {
      timeout: 30_000,
    })
    .toBe(1);
  await shows(desk, 'Connected');
  await desk.app.close();

  const next: Desk = { ...desk, app: await launchApp({ userDataDir }) };
  await shows(next, 'Connected');
  await next.app.page.getByRole('button', { name: 'Menu' }).click();
  await next.app.page.getByRole('button', { name: 'Sign out and forget me' }).click();
  await shows(next, 'You have signed out.');
  await expect.poll(() => inKeyring(desk)).toBeNull();
  expect(await next.app.page.getByLabel('User name', { exact: true }).inputValue()).toBe('');
});

it('comes back without a question in the middle of a call, in the tray, with nothing in the keychain', async () => {
  const desk = await aDeskAt(await aSimulator());
  await signInAt(desk);
  expect(inKeyring(desk)).toBeNull();
  const { id } = await anAnsweredCall(desk);
  await closeMainWindow(desk.app);
  await desk.control.clearRequests();
  await desk.control.expireSessions('jdoe');
  // The session is another one, and the call is followed again.
  await expect
    .poll(async () => (await desk.control.requests({ path: '/api/v2/me' })).length, { timeout: 30_000 })
    .toBeGreaterThan(1);
  await shows(desk, 'Connected');
  await desk.control.setUserData(id, { Note: 'after the loss' });
  await shows(desk, 'after the loss');
  await desk.control.stopGws();
  await shows(desk, 'Reconnecting');
  await desk.control.expireSessions('jdoe');
  await desk.control.startGws();
  await shows(desk, 'Connected');
  await desk.control.setUserData(id, { Note: 'after the restart' });
  await shows(desk, 'after the restart');
  expect(inKeyring(desk)).toBeNull();
});

it('says that a keychain is not there, signs in all the same, and keeps nothing', async () => {
  const desk = await aDeskAt(await aSimulator(), { env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' } });
  await signInAt(desk, true);
  await shows(desk, 'Your password could not be kept: this computer has no keychain that works.');
});

it('says that a keychain is locked, and signs in all the same', async () => {
  const keyring = new VirtualDesktop();
  onTestFinished(() => keyring.stop());
  await keyring.startBus();
  await keyring.startKeyring();
  const bus = keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const desk = await aDeskAt(await aSimulator(), { env: { DBUS_SESSION_BUS_ADDRESS: bus } });
  const collection = '/org/freedesktop/secrets/aliases/default';
  execFileSync(
    'dbus-send',
    [
      ...['--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets'],
      ...['org.freedesktop.Secret.Service.Lock', `array:objpath:${collection}`],
    ],
    { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus } },
  );
  await signInAt(desk, true);
  await shows(desk, 'Your password could not be kept: the keychain is locked.');
});
