import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { RunningSimulator } from '../../simulator/simulator';
import { until, windowAppears } from './desktopScreen';
import { aDeskAt, aSimulator, signInAt, type Desk } from './session';

/** A folder that exists while the test runs. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

export interface DeskOptions {
  readonly policy?: unknown;
  readonly simulator?: RunningSimulator;
  /** A folder that is kept from one start to the next. */
  readonly userDataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real app, signed in, under a policy. */
export async function aDeskUnderPolicy(options: DeskOptions = {}): Promise<Desk> {
  const desk = await aDeskAtPolicy(options.simulator ?? (await aSimulator()), options.policy ?? {}, options);
  await signInAt(desk);
  return desk;
}

/** The same, not signed in. */
export function aDeskAtPolicy(
  simulator: RunningSimulator,
  policy: unknown,
  { env, userDataDir }: Pick<DeskOptions, 'env' | 'userDataDir'> = {},
): Promise<Desk> {
  const policyFile = join(aFolder(), 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  return aDeskAt(simulator, {
    env: { WRAPKEY_POLICY: policyFile, ...env },
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
}

/** The prompt's page, once it is loaded; it exists before it is shown. */
export async function promptPage(desk: Pick<Desk, 'app'>): Promise<Page> {
  const page = await until(
    () => desk.app.electronApp.windows().find((one) => one.url().includes('/wrapup/')),
    'the page of the prompt',
    30_000,
  );
  // The tool that drives it makes every page believe that it has the focus.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  return page;
}

/** What the prompt shows, read again each time. */
export async function promptText(desk: Pick<Desk, 'app'>): Promise<() => Promise<string>> {
  const page = await promptPage(desk);
  return () => page.locator('body').innerText();
}

/** Whether the prompt has shown a text since now, though it may be gone again: what it tells of a key stays for two seconds. */
export async function promptHasSaid(desk: Pick<Desk, 'app'>): Promise<(text: string) => Promise<boolean>> {
  const page = await promptPage(desk);
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const note = (): void => void texts.push(document.body.innerText);
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return (text) => said.evaluate((texts, wanted) => texts.some((one) => one.includes(wanted)), text);
}

/** The prompt as a window on the screen. */
export function promptOnScreen(): ReturnType<typeof windowAppears> {
  return windowAppears('Wrap up', 30_000);
}

export function userEventCodes(desk: Desk): () => Promise<string> {
  return async () => (await desk.control.userEvents()).map((event) => event.disposition).join(', ');
}
