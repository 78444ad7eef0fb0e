import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy } from '../support/desk';
import { recordOpenedAddresses } from '../support/openedAddresses';
import { anAnsweredCall, currentCallShows } from '../support/session';

const address = 'https://crm.example/customers/{userData.CustomerId}?from={userData.Remark}';
const policy = {
  userData: { hidden: ['CustomerId'] },
  screenPop: { label: 'Customer', origins: ['https://crm.example'], rules: [{ when: 'established', address }] },
};
const userData = { CustomerId: 'K 17', Remark: 'a&b=../c#d' };
const opened = 'https://crm.example/customers/K%2017?from=a%26b%3D..%2Fc%23d';

it('opens the page of a call in the browser once, and again by the button, which says when it cannot', async () => {
  const browser = recordOpenedAddresses();
  const desk = await aDeskUnderPolicy({ policy, env: browser.env });
  const call = await anAnsweredCall(desk, { userData });
  await expect.poll(() => browser.addresses()).toEqual([opened]);
  const button = desk.screen.currentCall().getByRole('button', { name: 'Customer' });
  await button.click();
  await expect.poll(() => browser.addresses()).toEqual([opened, opened]);

  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  // Electron does not learn on Linux what becomes of the program that it starts.
  await desk.app.electronApp.evaluate(({ shell }) => {
    shell.openExternal = (failed) => Promise.reject(new Error(failed));
  });
  await button.click();
  await expect.poll(() => desk.screen.currentCall().innerText()).toContain('The browser could not open Customer.');

  expect(browser.addresses()).toEqual([opened, opened]);
  expect(await desk.app.page.locator('body').innerText()).not.toContain('K 17');
  const log = readFileSync(join(desk.app.userDataDir, 'logs', 'wrapkey.log'), 'utf8');
  expect(log).toContain('screen pop');
  expect(`${log}${desk.app.logs()}`).not.toMatch(/crm\.example|K(%20| )17/);
});
