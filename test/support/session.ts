import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { launchApp, type App, type LaunchOptions } from './app';
import { signIn } from './launchElectron';
import { Screen } from './screen';
import type { SimulatedCall } from './simulatorAnswers';
import { SimulatorControl, type RingRequest } from './simulatorControl';

export const jane = { userName: 'jdoe', password: 'secret-jane' };

/** The real app beside a simulator of its own. */
export interface Desk {
  readonly app: App;
  readonly screen: Screen;
  readonly simulator: RunningSimulator;
  readonly control: SimulatorControl;
}

export async function aDesk(options: Parameters<typeof startSimulator>[0] = {}): Promise<Desk> {
  return aDeskAt(await aSimulator(options));
}

export async function aSimulator(options: Parameters<typeof startSimulator>[0] = {}): Promise<RunningSimulator> {
  const simulator = await startSimulator(options);
  onTestFinished(() => simulator.close());
  return simulator;
}

export async function aDeskAt(simulator: RunningSimulator, launch: LaunchOptions = {}): Promise<Desk> {
  const app = await launchApp(launch);
  return { app, simulator, screen: new Screen(app.page), control: new SimulatorControl(simulator.controlUrl) };
}

export async function aSignedInDesk(options: Parameters<typeof startSimulator>[0] = {}): Promise<Desk> {
  const desk = await aDesk(options);
  await signInAt(desk);
  return desk;
}

export async function signInAt(desk: Desk, keep = false): Promise<void> {
  await signIn(desk.app.page, { server: desk.simulator.gwsUrl, ...jane, keep });
  await shows(desk, 'Connected');
}

/** A call that rings for the agent. It is on the card only if the card keeps no other call. */
export async function aRingingCall(desk: Desk, parts: Partial<RingRequest> = {}): Promise<SimulatedCall> {
  const call = await desk.control.ring({ agent: 'jdoe', from: '+1 555 0100', ...parts });
  await expect.poll(() => callState(desk, call.id), { timeout: 30_000 }).toBe('Ringing');
  return call;
}

/** The state of a call in the main window. */
async function callState(desk: Pick<Desk, 'app'>, callId: string): Promise<string | null> {
  const answer = await desk.app.page.evaluate(() => window.wrapkey.getSnapshot());
  return answer.ok ? (answer.value.calls.find(({ id }) => id === callId)?.state ?? null) : null;
}

/** A call that the agent has answered. */
export async function anAnsweredCall(desk: Desk, parts: Partial<RingRequest> = {}): Promise<SimulatedCall> {
  const call = await aRingingCall(desk, parts);
  await desk.control.answer(call.id);
  await currentCallShows(desk, 'Talking');
  return call;
}

/** Whoever presses while another call has just come under the finger is told so, and presses again. */
export async function press(desk: Desk, ...names: readonly string[]): Promise<void> {
  const pressed = async (): Promise<string> => {
    for (const name of names) await desk.screen.control(name).click();
    return desk.screen.statusText();
  };
  await expect.poll(pressed, { timeout: 30_000 }).not.toContain('had just come to the front');
}

export async function shows(desk: Pick<Desk, 'app'>, text: string): Promise<void> {
  await expect.poll(() => desk.app.page.locator('body').innerText(), { timeout: 30_000 }).toContain(text);
}

export async function currentCallShows(desk: Desk, text: string): Promise<void> {
  await expect.poll(() => desk.screen.currentCall().innerText(), { timeout: 30_000 }).toContain(text);
}

export async function statusReads(desk: Desk, text: string): Promise<void> {
  await expect.poll(() => desk.screen.statusText(), { timeout: 30_000 }).toContain(text);
}

/** A page may move its focus a moment after a key or a click. */
export async function focusIsIn(page: Page, tagName: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe(tagName);
}
