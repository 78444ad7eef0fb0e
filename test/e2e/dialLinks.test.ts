import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder } from '../support/desk';
import { aLinkHandler } from '../support/linkHandler';
import { aDeskAt, anAnsweredCall, aSimulator, currentCallShows, signInAt, type Desk } from '../support/session';

function aPolicy(): string {
  const file = join(aFolder(), 'policy.json');
  writeFileSync(file, JSON.stringify({ dialling: { links: true, blockedInLinks: ['^0900'] } }));
  return file;
}

async function dialled({ control }: Desk): Promise<readonly unknown[]> {
  const sent = await control.requests({ method: 'POST', operationName: 'Dial' });
  return sent.map(({ body }) => body);
}

it('shows the number of a link that a real xdg-open hands over, and dials it only when the agent confirms', async () => {
  const [userDataDir, policyFile] = [aFolder(), aPolicy()];
  const open = aLinkHandler(userDataDir, policyFile);
  const desk = await aDeskAt(await aSimulator(), { userDataDir, env: { WRAPKEY_POLICY: policyFile } });
  await signInAt(desk);
  const { page } = desk.app;
  const dialog = page.getByRole('dialog', { name: 'Dial', exact: true });

  expect(await open('tel:150-01;phone-context=+49')).toBe(0);
  await expect.poll(() => dialog.innerText()).toContain('Dials 15001');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  // A page that opens more links changes nothing of what is shown.
  expect(await open('sip:15002@pbx.example')).toBe(0);
  const header = page.getByRole('banner');
  await expect.poll(() => header.innerText()).toContain('A link asks for a call to 15002.');
  expect(await dialog.innerText()).toContain('Dials 15001');
  expect(await dialled(desk)).toEqual([]);

  await dialog.getByRole('button', { name: 'Dial', exact: true }).click();
  await currentCallShows(desk, 'Dialing');
  expect(await dialled(desk)).toEqual([{ operationName: 'Dial', destination: { phoneNumber: '15001' } }]);
  await expect.poll(() => dialog.isVisible()).toBe(false);
});

it('keeps a link beside a call until the agent asks for it, and says when its number is blocked', async () => {
  const [userDataDir, policyFile] = [aFolder(), aPolicy()];
  const open = aLinkHandler(userDataDir, policyFile);
  const desk = await aDeskAt(await aSimulator(), { userDataDir, env: { WRAPKEY_POLICY: policyFile } });
  await signInAt(desk);
  await anAnsweredCall(desk, {});
  const { page } = desk.app;
  const dialog = page.getByRole('dialog', { name: 'Dial', exact: true });

  expect(await open('tel:0900-12345')).toBe(0);
  const waiting = page.getByRole('button', {
    name: 'A link asked for a number that the policy does not let links call.',
  });
  await waiting.waitFor();
  expect(await dialog.isVisible()).toBe(false);
  await waiting.click();
  await expect.poll(() => dialog.innerText()).toContain('does not let links call');
  expect(await dialog.getByRole('combobox', { name: 'Target' }).inputValue()).toBe('');
  expect(await dialled(desk)).toEqual([]);
});

it('shows the number of the link that started Wrapkey, once the agent has signed in', async () => {
  const env = { WRAPKEY_POLICY: aPolicy() };
  const desk = await aDeskAt(await aSimulator(), { env, args: ['--', 'callto:15001'] });
  const { page } = desk.app;
  await expect.poll(() => page.locator('body').innerText()).toContain('A link asks for a call to 15001.');
  await signInAt(desk);
  await expect.poll(() => page.getByRole('dialog', { name: 'Dial', exact: true }).innerText()).toContain('Dials 15001');
  expect(await dialled(desk)).toEqual([]);
});
