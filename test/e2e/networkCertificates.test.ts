import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tlsFile } from '../support/certificates';
import { aFolder } from '../support/desk';
import { aDeskOnNetwork, isTold, signInTo } from '../support/networkDesk';
import { aSimulator, anAnsweredCall, shows, statusReads } from '../support/session';
import { aTlsFront } from '../support/tlsFront';

it('trusts a server by an authority of the policy, and says in words why it does not trust another', async () => {
  const simulator = await aSimulator();
  const desk = await aDeskOnNetwork({ certificateAuthorities: [tlsFile('authority.crt')] }, { simulator });
  const refused = [
    ['expired', /has expired/],
    ['notYetValid', /not valid yet/],
    ['otherHost', /for another server/],
    ['byStranger', /does not know/],
  ] as const;
  for (const [certificate, reason] of refused) {
    const front = await aTlsFront(certificate, simulator.gwsUrl);
    await signInTo(desk, front.url);
    await isTold(desk, reason);
    await isTold(desk, /Your password was not sent/);
    expect(await desk.app.page.getByRole('button', { name: /continue|anyway|ignore|trust/i }).count()).toBe(0);
    expect(front.heard()).toBe('');
  }

  const front = await aTlsFront('localhost', simulator.gwsUrl);
  await signInTo(desk, front.url);
  await shows(desk, 'Connected');
  // The second partition, on which an operation goes.
  await anAnsweredCall(desk);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
});

it('says so when the server speaks http and the address https, and the other way round', async () => {
  const simulator = await aSimulator();
  const desk = await aDeskOnNetwork({ certificateAuthorities: [tlsFile('authority.crt')] }, { simulator });
  await signInTo(desk, simulator.gwsUrl.replace('http:', 'https:'));
  await isTold(desk, /answers, but not over https\. Is it http:/);
  const front = await aTlsFront('localhost', simulator.gwsUrl);
  await signInTo(desk, front.url.replace('https:', 'http:'));
  await isTold(desk, /does not answer over http\. Is it https:/);
  expect(front.heard()).toBe('');
});

it('names a file of authorities that is not there, and trusts nothing by it', async () => {
  const simulator = await aSimulator();
  const file = join(aFolder(), 'missing.pem');
  const desk = await aDeskOnNetwork({ certificateAuthorities: [file] }, { simulator });
  await shows(desk, 'missing.pem');
  const front = await aTlsFront('localhost', simulator.gwsUrl);
  await signInTo(desk, front.url);
  await isTold(desk, /does not know/);
  expect(front.heard()).toBe('');
});
