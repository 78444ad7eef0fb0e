import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { aFolder } from './desk';
import { signIn } from './launchElectron';
import { aDeskAt, aSimulator, jane, type Desk } from './session';

/** The real app under a network policy; nobody is signed in yet. */
export async function aDeskOnNetwork(
  network: unknown,
  parts: { readonly simulator?: Awaited<ReturnType<typeof aSimulator>>; readonly home?: string } = {},
): Promise<Desk> {
  const policyFile = join(aFolder(), 'policy.json');
  writeFileSync(policyFile, JSON.stringify({ network }));
  return aDeskAt(parts.simulator ?? (await aSimulator()), {
    env: { WRAPKEY_POLICY: policyFile, ...(parts.home === undefined ? {} : { HOME: parts.home }) },
  });
}

export function signInTo(desk: Desk, server: string): Promise<void> {
  return signIn(desk.app.page, { server, ...jane });
}

export async function isTold(desk: Desk, message: RegExp): Promise<void> {
  await expect.poll(() => desk.app.page.locator('form').first().innerText(), { timeout: 30_000 }).toMatch(message);
}

export async function answerProxy(desk: Desk, password: string): Promise<void> {
  const dialog = desk.app.page.getByRole('dialog');
  await dialog.getByLabel('User name', { exact: true }).fill('jane');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in to the proxy', exact: true }).click();
}

export async function asks(desk: Desk, message: RegExp): Promise<void> {
  await expect.poll(() => desk.app.page.getByRole('dialog').innerText(), { timeout: 30_000 }).toMatch(message);
}
