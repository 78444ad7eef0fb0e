import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder, promptOnScreen, promptText, userEventCodes } from '../support/desk';
import { pressKeys, screenshot, windowsOnScreen, type DesktopWindow } from '../support/desktopScreen';
import { anAnsweredCall, aSimulator, shows } from '../support/session';

it('asks for two calls again after a restart, oldest first', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const before = await aDeskUnderPolicy({ simulator, userDataDir });
  const first = await anAnsweredCall(before, { from: '+1 555 0101' });
  await before.control.release(first.id);
  await promptOnScreen();
  const second = await anAnsweredCall(before, { from: '+1 555 0102' });
  await before.control.release(second.id);
  await expect.poll(await promptText(before)).toContain('+1 555 0102');
  await before.app.kill();

  const after = await aDeskUnderPolicy({ simulator, userDataDir });
  await promptOnScreen();
  const read = await promptText(after);
  await expect.poll(read).toContain('Code for +1 555 0101');
  expect(await read()).toContain('+1 555 0102');
  screenshot('prompt-two-after-restart');
  await shows(after, '2 pending');
});

it('stays one window however many calls have ended', async () => {
  const desk = await aDeskUnderPolicy();
  for (const number of ['+1 555 0101', '+1 555 0102', '+1 555 0103', '+1 555 0104']) {
    const call = await anAnsweredCall(desk, { from: number });
    await desk.control.release(call.id);
    await expect.poll(await promptText(desk)).toContain(number);
  }
  screenshot('prompt-four');
  expect(windowsOnScreen().filter(({ name }) => name === 'Wrap up')).toHaveLength(1);
});

it('takes the question before quitting away when its call has got a code, and quits', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { undoAfterReleaseMs: 0 } } });
  const call = await anAnsweredCall(desk);
  await desk.control.release(call.id);
  await promptOnScreen();
  const before = new Set(windowsOnScreen().map(({ id }) => id));
  const isQuestion = ({ id, className }: DesktopWindow): boolean => !before.has(id) && className !== 'Dunst';
  const closed = desk.app.electronApp.waitForEvent('close');
  await desk.app.electronApp.evaluate(({ app }) => app.quit());
  await expect.poll(() => windowsOnScreen().some(isQuestion)).toBe(true);
  screenshot('quit-question');
  pressKeys('ctrl+alt+1');
  await expect.poll(userEventCodes(desk)).toBe('IssueResolved');
  await closed;
});
