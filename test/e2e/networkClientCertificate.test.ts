import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pem, tlsFile } from '../support/certificates';
import { aFolder } from '../support/desk';
import { aDeskOnNetwork, asks, isTold, signInTo } from '../support/networkDesk';
import { aSimulator, anAnsweredCall, shows, statusReads } from '../support/session';
import { aTlsFront } from '../support/tlsFront';

const network = { certificateAuthorities: [tlsFile('authority.crt')] };
const asking = { ca: pem('authority'), requestCert: true, rejectUnauthorized: true };

/** A home with the certificate store that Chromium reads on Linux. */
function aHome(withCertificate: boolean): string {
  const home = aFolder();
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
  if (withCertificate)
    execFileSync('pk12util', ['-d', `sql:${store}`, '-i', tlsFile('client.p12'), '-W', 'test', '-K', '']);
  return home;
}

it('has the agent choose a certificate once, and shows it to the server from then on', async () => {
  const simulator = await aSimulator();
  const front = await aTlsFront('localhost', simulator.gwsUrl, asking);
  const desk = await aDeskOnNetwork(network, { simulator, home: aHome(true) });
  await signInTo(desk, front.url);
  await asks(desk, /Wrapkey test client[\s\S]*Wrapkey test authority/);
  await desk.app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await isTold(desk, /asks for a certificate of yours/);
  expect(front.heard()).toBe('');

  await signInTo(desk, front.url);
  await asks(desk, /Wrapkey test client/);
  await desk.app.page.getByRole('button', { name: 'Use this certificate' }).click();
  await shows(desk, 'Connected');
  // The second partition knows the choice too, and asks nobody.
  await anAnsweredCall(desk);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  expect(await desk.app.page.getByRole('dialog').count()).toBe(0);
});

it('says that a certificate is needed when there is none', async () => {
  const simulator = await aSimulator();
  const front = await aTlsFront('localhost', simulator.gwsUrl, asking);
  const desk = await aDeskOnNetwork(network, { simulator, home: aHome(false) });
  await signInTo(desk, front.url);
  await isTold(desk, /asks for a certificate of yours/);
  // Chromium does not ask for the host again, and the server hangs up without a word.
  await signInTo(desk, front.url);
  await isTold(desk, /asks for a certificate of yours/);
  expect(await desk.app.page.getByRole('dialog').count()).toBe(0);
  expect(front.heard()).toBe('');
});
