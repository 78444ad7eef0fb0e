import { expect, it, onTestFinished } from 'vitest';
import { VirtualDesktop } from '../../build/desktop/virtualDesktop.mjs';
import { aFolder } from '../support/desk';
import { signIn } from '../support/launchElectron';
import { aDeskAt, anAnsweredCall, aSimulator, jane, shows, signInAt, statusReads, type Desk } from '../support/session';

/** A keyring of its own that can be made to let everybody wait. */
async function aKeyring() {
  const keyring = new VirtualDesktop();
  onTestFinished(() => keyring.stop());
  await keyring.startBus();
  await keyring.startKeyring();
  const [daemon] = keyring.programs;
  if (daemon === undefined) throw new Error('there is no keyring');
  const bus = keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  return { env: { DBUS_SESSION_BUS_ADDRESS: bus }, send: (signal: NodeJS.Signals) => daemon.kill(signal) };
}

const atRisk = 'the keychain does not answer';
const textOf = ({ app }: Desk): Promise<string> => app.page.locator('body').innerText();

it('opens the journal when the keychain answers late, with what was chosen meanwhile and what was there before', async () => {
  const keyring = await aKeyring();
  const simulator = await aSimulator();
  const launch = { userDataDir: aFolder(), env: keyring.env };
  const first = await aDeskAt(simulator, launch);
  await signInAt(first);
  await anAnsweredCall(first);
  await first.screen.disposition('Issue resolved').click();
  await statusReads(first, 'Issue resolved: confirmed');
  await first.app.close();

  keyring.send('SIGSTOP');
  // It must be able to end, whatever becomes of the test.
  onTestFinished(() => void keyring.send('SIGCONT'));
  const second = await aDeskAt(simulator, launch);
  await signIn(second.app.page, { server: simulator.gwsUrl, ...jane });
  await shows(second, atRisk);
  await second.screen.disposition('Referred').click();
  await statusReads(second, 'Referred: confirmed');
  await shows(second, 'Today 1');
  keyring.send('SIGCONT');
  await expect.poll(() => textOf(second), { timeout: 30_000 }).not.toContain(atRisk);
  // One call: its newest code counts, and the earlier one is there as well.
  await second.app.page.evaluate(() => window.wrapkey.showPage({ page: 'ledger' }));
  await shows(second, 'Issue resolved');
  await second.app.close();

  const third = await aDeskAt(simulator, launch);
  await signInAt(third);
  await third.app.page.evaluate(() => window.wrapkey.showPage({ page: 'ledger' }));
  await shows(third, 'Referred');
  await shows(third, 'Issue resolved');
  expect(await textOf(third)).not.toContain(atRisk);
});
