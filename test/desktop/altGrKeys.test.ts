import { expect, it, onTestFinished } from 'vitest';
import { aDeskUnderPolicy, promptOnScreen } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import { mustRun, pressKeys } from '../support/desktopScreen';
import { anAnsweredCall } from '../support/session';

it('sets a code with Shift on a German keyboard, and leaves Ctrl+Alt to the other programs', async () => {
  mustRun('setxkbmap', 'us,de');
  onTestFinished(() => void mustRun('setxkbmap', 'us'));
  const desk = await aDeskUnderPolicy();
  await anAnsweredCall(desk);
  const other = await anotherProgram();
  const codesSet = async (): Promise<number> =>
    (await desk.control.requests({ operationName: 'SetCallDisposition' })).length;

  pressKeys('ctrl+alt+2');
  await expect.poll(() => other.keysReceived()).toContain('2');
  expect(await codesSet()).toBe(0);

  pressKeys('ctrl+alt+shift+2');
  await promptOnScreen();
  await expect.poll(codesSet).toBe(1);
});
