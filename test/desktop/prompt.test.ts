import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, promptOnScreen, promptPage, promptText, userEventCodes } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import {
  click,
  pressKeys,
  screenshot,
  until,
  windowsOnScreen,
  windowVanishes,
  type DesktopWindow,
} from '../support/desktopScreen';
import { anAnsweredCall } from '../support/session';

const atOnce = { policy: { disposition: { undoAfterReleaseMs: 0 } } };

/** Clicks with the real mouse into the middle of what the prompt shows there, when it moves no more. */
async function clickInPrompt(target: Locator): Promise<void> {
  await target.click({ trial: true });
  const pageHeight = await target.page().evaluate(() => innerHeight);
  const isAsHigh = ({ name, height }: DesktopWindow): boolean => name === 'Wrap up' && height === pageHeight;
  const window = await until(() => windowsOnScreen().find(isAsHigh), 'the prompt to be as high as its page');
  const box = await target.boundingBox();
  if (box === null) throw new Error('that is not on the screen');
  click(window.x + box.x + box.width / 2, window.y + box.y + box.height / 2);
}

/** A call has ended, the prompt asks about it in its corner, and the agent is at work in another program. */
async function askedBesideAnotherProgram() {
  const desk = await aDeskUnderPolicy(atOnce);
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  await desk.control.release(call.id);
  const prompt = await promptOnScreen();
  const page = await promptPage(desk);
  await expect.poll(() => windowsOnScreen().find(({ name }) => name === 'Wrap up')?.x).toBe(908);
  return { desk, other, prompt, page, search: page.getByRole('combobox') };
}

it('comes when a call ends, and takes the focus from nobody', async () => {
  const desk = await aDeskUnderPolicy();
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  await desk.control.release(call.id);
  const prompt = await promptOnScreen();
  expect(other.hasFocus()).toBe(true);
  screenshot('prompt-beside-another-program');
  expect(await (await promptText(desk))()).toContain('Code for +1 555 0100');
  // In its corner of the work area, twelve pixels from the edges.
  const place = (): string => {
    const { x, y, width, height } = windowsOnScreen().find(({ name }) => name === 'Wrap up') ?? prompt;
    return `${String(1_280 - x - width)} ${String(800 - y - height)}`;
  };
  await expect.poll(place).toBe('12 12');
  // What the agent types goes where it did before.
  pressKeys('a');
  await expect.poll(() => other.keysReceived()).toContain('a');
});

it('is done by a key while another program has the focus', async () => {
  const desk = await aDeskUnderPolicy(atOnce);
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  await desk.control.release(call.id);
  const prompt = await promptOnScreen();
  const read = await promptText(desk);
  const page = await promptPage(desk);
  const second = await page.evaluate(async () => {
    const answer = await window.wrapkey.getSnapshot();
    if (!answer.ok) return null;
    return answer.value.keys.bindings.find(({ action }) => action === 'code2')?.code ?? null;
  });
  pressKeys('ctrl+alt+2');
  await expect.poll(userEventCodes(desk)).toBe(second?.name);
  await expect.poll(read).toContain(`${second?.displayName ?? ''}: accepted`);
  screenshot('prompt-accepted');
  await windowVanishes(prompt.id);
  expect(other.hasFocus()).toBe(true);
  pressKeys('a');
  await expect.poll(() => other.keysReceived()).toContain('a');
  expect(other.keysReceived()).not.toContain('2');
});

it('sets a code on the current call by a key, and says on which', async () => {
  const desk = await aDeskUnderPolicy();
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  pressKeys('ctrl+alt+1');
  await promptOnScreen();
  await expect.poll(await promptText(desk)).toContain('+1 555 0100');
  await expect
    .poll(async () => (await desk.control.requests({ operationName: 'SetCallDisposition' })).map(({ path }) => path))
    .toEqual([`/api/v2/me/calls/${call.id}`]);
  pressKeys('ctrl+alt+0');
  await expect.poll(async () => (await desk.control.requests({ operationName: 'DeleteUserDataPair' })).length).toBe(1);
  expect(other.hasFocus()).toBe(true);
});

it('takes the keys from nobody while there is no call', async () => {
  const desk = await aDeskUnderPolicy();
  const other = await anotherProgram();
  pressKeys('ctrl+alt+2');
  await expect.poll(() => other.keysReceived()).toContain('2');
  expect(await desk.control.requests({ operationName: 'SetCallDisposition' })).toEqual([]);
});

it('is done by one click of the mouse, while the other program keeps the focus', async () => {
  const { desk, other, prompt, page } = await askedBesideAnotherProgram();
  await clickInPrompt(page.getByRole('button', { name: /^Referred/ }));
  pressKeys('a');
  await expect.poll(userEventCodes(desk)).toBe('Referred');
  expect(other.hasFocus()).toBe(true);
  pressKeys('b');
  await windowVanishes(prompt.id);
  expect(other.hasFocus()).toBe(true);
  pressKeys('c');
  await expect.poll(() => other.keysReceived()).toEqual(['a', 'b', 'c']);
});

it('takes the keyboard by a click into its search, until Escape gives it back', async () => {
  const { other, page, search } = await askedBesideAnotherProgram();
  await clickInPrompt(search);
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('r', 'e', 'f');
  await expect.poll(() => search.inputValue()).toBe('ref');
  // Once: the codes again. Twice: the other program.
  pressKeys('Escape');
  await expect.poll(() => search.inputValue()).toBe('');
  expect(other.hasFocus()).toBe(false);
  pressKeys('Escape');
  await expect.poll(() => other.hasFocus()).toBe(true);
  const folder = page.getByRole('button', { name: 'Complaint' });
  await folder.scrollIntoViewIfNeeded();
  await clickInPrompt(folder);
  expect(other.hasFocus()).toBe(true);
  expect(other.keysReceived()).toEqual([]);
});

it('sets a code by a digit after a search that was given up', async () => {
  const { desk, other, search } = await askedBesideAnotherProgram();
  // Left in the search, and called again by key: the digits choose.
  await clickInPrompt(search);
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('Escape');
  await expect.poll(() => other.hasFocus()).toBe(true);
  pressKeys('ctrl+alt+w');
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('s', 'a');
  await expect.poll(() => search.inputValue()).toBe('sa');
  pressKeys('Escape');
  await expect.poll(() => search.inputValue()).toBe('');
  pressKeys('2');
  await expect.poll(userEventCodes(desk)).not.toBe('');
  expect(await search.count()).toBe(0);
});

it('is worked by keyboard when the agent asks for it, and gives the focus back', async () => {
  const { desk, other, prompt } = await askedBesideAnotherProgram();
  pressKeys('ctrl+alt+w');
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('Escape');
  await expect.poll(() => other.hasFocus()).toBe(true);
  pressKeys('ctrl+alt+w');
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('1');
  await expect.poll(userEventCodes(desk)).toBe('IssueResolved');
  await windowVanishes(prompt.id);
  await expect.poll(() => other.hasFocus()).toBe(true);
});

it('waits out the undo time, and undo means that nothing was sent', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { undoAfterReleaseMs: 60_000 } } });
  const call = await anAnsweredCall(desk);
  await anotherProgram();
  await desk.control.release(call.id);
  await promptOnScreen();
  const page = await promptPage(desk);
  await page
    .getByRole('button', { name: /Referred/ })
    .first()
    .click();
  await page.getByRole('button', { name: /Undo/ }).waitFor();
  screenshot('prompt-undo');
  pressKeys('ctrl+alt+0');
  await expect.poll(await promptText(desk)).toContain('Code for +1 555 0100');
  const state = async (): Promise<string | undefined> => {
    const answer = await page.evaluate(() => window.wrapkey.readLedger({ dayMs: null, search: '', pages: 1 }));
    return answer.ok ? answer.value.calls[0]?.disposition?.state : undefined;
  };
  // Withdrawn is final: it never leaves.
  await expect.poll(state).toBe('withdrawn');
  expect(await desk.control.userEvents()).toEqual([]);
});

it('gives more time by a key', async () => {
  const wrapUp = { mode: 'timed', seconds: 600, extensionSeconds: 3_600, extensions: 1, codeAtEnd: 'Referred' };
  const desk = await aDeskUnderPolicy({ policy: { wrapUp } });
  const call = await anAnsweredCall(desk);
  await anotherProgram();
  await desk.control.release(call.id);
  await promptOnScreen();
  const page = await promptPage(desk);
  await page.getByRole('timer').waitFor();
  screenshot('prompt-timed');
  pressKeys('ctrl+alt+e');
  const remaining = async (): Promise<number> => {
    const answer = await page.evaluate(() => window.wrapkey.getSnapshot());
    return answer.ok ? (answer.value.pendingWrapUps[0]?.clock?.remainingMs ?? 0) : 0;
  };
  await expect.poll(remaining).toBeGreaterThan(600_000);
  expect(await desk.control.userEvents()).toEqual([]);
});

it('sets the code of the policy when nobody answers', async () => {
  const wrapUp = { mode: 'timed', seconds: 5, extensions: 0, codeAtEnd: 'Referred' };
  const desk = await aDeskUnderPolicy({ policy: { ...atOnce.policy, wrapUp } });
  const call = await anAnsweredCall(desk);
  await desk.control.release(call.id);
  await expect.poll(userEventCodes(desk)).toBe('Referred');
});
