import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder, type DeskOptions } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import {
  click,
  mustRun,
  pressKeys,
  screenshot,
  until,
  windowAppears,
  windowsOnScreen,
  windowVanishes,
  type DesktopWindow,
} from '../support/desktopScreen';
import { anAnsweredCall, aRingingCall, currentCallShows, type Desk } from '../support/session';

const title = 'Wrapkey strip';
const whileOnCall = { preferences: { defaults: { strip: 'calls' } }, wrapUp: { mode: 'off' } };

function aDeskWithStrip(options: DeskOptions = {}): Promise<Desk> {
  return aDeskUnderPolicy({ policy: whileOnCall, ...options });
}

function stripOnScreen(): Promise<DesktopWindow> {
  return windowAppears(title, 30_000);
}

function isStripOnScreen(): boolean {
  return windowsOnScreen().some(({ name }) => name === title);
}

async function stripPage(desk: Pick<Desk, 'app'>): Promise<Page> {
  const page = await until(
    () => desk.app.electronApp.windows().find((one) => one.url().includes('/strip/')),
    'the page of the strip',
    30_000,
  );
  // The tool that drives it makes every page believe that it has the focus.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  return page;
}

/**
 * Clicks with the real mouse what has not just come there. The window is looked for now, because the window manager may
 * have shown it elsewhere first. `share`: how far to the right in the target; the same
 * place again is a double click.
 */
async function clickInStrip(target: Locator, share = 0.5): Promise<void> {
  await expect.poll(() => target.getAttribute('aria-disabled'), { timeout: 30_000 }).not.toBe('true');
  const box = await target.boundingBox();
  if (box === null) throw new Error('that is not on the screen');
  const strip = await stripOnScreen();
  click(strip.x + box.x + box.width * share, strip.y + box.y + box.height / 2);
}

it('shows the call of the window over another program and does the next thing by a click, without ever taking the focus', async () => {
  const desk = await aDeskWithStrip();
  const other = await anotherProgram();
  expect(isStripOnScreen()).toBe(false);
  await aRingingCall(desk, { from: '+1 555 0107' });
  const strip = await stripOnScreen();
  const page = await stripPage(desk);
  await page.getByRole('button', { name: '+1 555 0107: show it in Wrapkey' }).waitFor();
  expect(strip.height).toBe(36);
  expect(other.hasFocus()).toBe(true);
  screenshot('strip-ringing');

  await clickInStrip(page.getByRole('button', { name: 'Answer' }));
  await currentCallShows(desk, 'Talking');
  await clickInStrip(page.getByRole('button', { name: 'Hold' }), 0.2);
  await currentCallShows(desk, 'On hold');
  await page.getByRole('button', { name: 'Retrieve' }).waitFor();
  screenshot('strip-held');
  expect(other.hasFocus()).toBe(true);
  pressKeys('a');
  await expect.poll(() => other.keysReceived()).toContain('a');
});

it('goes when the call is over', async () => {
  const desk = await aDeskWithStrip();
  const call = await anAnsweredCall(desk);
  const strip = await stripOnScreen();
  await desk.control.release(call.id);
  await windowVanishes(strip.id);
});

it('opens the prompt for the call that needs its code, and the focus stays where it was', async () => {
  const policy = { preferences: { defaults: { strip: 'calls', prompt: false } } };
  const desk = await aDeskUnderPolicy({ policy });
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  await stripOnScreen();
  await desk.control.release(call.id);
  const page = await stripPage(desk);
  const choose = page.getByRole('button', { name: 'Choose a code' });
  await choose.waitFor();
  screenshot('strip-owed');
  await clickInStrip(choose);
  await windowAppears('Wrap up', 30_000);
  expect(other.hasFocus()).toBe(true);
});

it('comes back where the mouse has put it', async () => {
  const userDataDir = aFolder();
  const policy = { preferences: { defaults: { strip: 'always' } } };
  const before = await aDeskUnderPolicy({ policy, userDataDir });
  const other = await anotherProgram();
  const { x, y } = await stripOnScreen();
  await stripPage(before);
  // By its handle.
  mustRun('xdotool', 'mousemove', String(x + 10), String(y + 18), 'mousedown', '1');
  for (const step of [40, 80, 120]) mustRun('xdotool', 'mousemove', String(x + 10 - step), String(y + 18 + 2 * step));
  mustRun('xdotool', 'mouseup', '1');
  await expect.poll(() => readFileSync(join(userDataDir, 'windows.json'), 'utf8')).toContain('strip');
  const put = await stripOnScreen();
  expect({ x: put.x, y: put.y }).not.toEqual({ x, y });
  expect(other.hasFocus()).toBe(true);
  await before.app.close();

  await aDeskUnderPolicy({ policy, userDataDir, simulator: before.simulator });
  const placeAgain = async (): Promise<readonly number[]> => {
    const again = await stripOnScreen();
    return [again.x, again.y];
  };
  // The window manager may show it elsewhere for a moment.
  await expect.poll(placeAgain, { timeout: 30_000 }).toEqual([put.x, put.y]);
});
