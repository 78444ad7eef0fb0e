import { expect, it, onTestFinished } from 'vitest';
import { aDeskUnderPolicy, promptHasSaid, promptOnScreen, promptPage, promptText } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import { holdKeys, mustRun, pressKeys, pressKeysTwice, screenshot } from '../support/desktopScreen';
import { anAnsweredCall, aRingingCall, currentCallShows, press, shows, type Desk } from '../support/session';

const keys = {
  answer: 'ctrl+alt+shift+F5',
  hold: 'ctrl+alt+shift+F6',
  mute: 'ctrl+alt+shift+F7',
  hangUp: 'ctrl+alt+shift+F8',
  ready: 'ctrl+alt+shift+F1',
};
/** Longer than a held key waits before it repeats itself: the next press is one of its own. */
const nextPress = { interval: 1_300, timeout: 30_000 };

function countOf(desk: Desk, operationName: string): () => Promise<number> {
  return async () => (await desk.control.requests({ operationName })).length;
}

it('does a call from another program: answer, hold, retrieve, mute, hang up', async () => {
  const desk = await aDeskUnderPolicy();
  await desk.control.configureAgent('jdoe', { canMute: true });
  const other = await anotherProgram();
  await aRingingCall(desk);
  await currentCallShows(desk, 'Ringing');
  await pressUntil(keys.answer, countOf(desk, 'Answer'));
  await currentCallShows(desk, 'Talking');

  const hasSaid = await promptHasSaid(desk);
  await pressUntil(keys.hold, countOf(desk, 'Hold'));
  await expect.poll(() => hasSaid('On hold')).toBe(true);
  screenshot('held-by-key');
  await currentCallShows(desk, 'On hold');
  await pressUntil(keys.hold, countOf(desk, 'Retrieve'));
  await currentCallShows(desk, 'Talking');

  await pressUntil(keys.mute, countOf(desk, 'MuteCall'));
  await pressUntil(keys.mute, countOf(desk, 'UnmuteCall'));

  pressKeys(keys.hangUp);
  await expect.poll(() => hasSaid('Press again to hang up.')).toBe(true);
  screenshot('asked-to-hang-up-by-key');
  expect(await countOf(desk, 'Hangup')()).toBe(0);
  await pressUntil(keys.hangUp, countOf(desk, 'Hangup'));
  await currentCallShows(desk, 'Ended');
  expect(other.hasFocus()).toBe(true);
  expect(other.keysReceived().filter((key) => key.startsWith('F'))).toEqual([]);
});

it('answers the call that rings while the prompt asks about another, and keeps asking', async () => {
  const desk = await aDeskUnderPolicy();
  await anotherProgram();
  const first = await anAnsweredCall(desk, { from: '+1 555 0101' });
  await desk.control.release(first.id);
  await promptOnScreen();
  await aRingingCall(desk, { from: '+1 555 0102' });
  await expect.poll(await promptText(desk)).toContain('+1 555 0102 is ringing');
  screenshot('ringing-beside-a-wrap-up');
  await pressUntil(keys.answer, countOf(desk, 'Answer'));
  await currentCallShows(desk, 'Talking');
  await expect.poll(await promptText(desk)).toContain('Code for +1 555 0101');
});

it('answers the call that rings by its button in the prompt that asks about another', async () => {
  const desk = await aDeskUnderPolicy();
  const first = await anAnsweredCall(desk, { from: '+1 555 0101' });
  await desk.control.release(first.id);
  await promptOnScreen();
  const second = await aRingingCall(desk, { from: '+1 555 0102' });
  const page = await promptPage(desk);
  const answer = page.getByRole('button', { name: 'Answer +1 555 0102', exact: true });
  await answer.click();
  await expect.poll(countOf(desk, 'Answer')).toBe(1);
  const [sent] = await desk.control.requests({ operationName: 'Answer' });
  expect(sent?.path).toBe(`/api/v2/me/calls/${second.id}`);
  await expect.poll(() => answer.count()).toBe(0);
  expect(await (await promptText(desk))()).toContain('Code for +1 555 0101');
});

it('makes the agent Not Ready and Ready from another program, without a call', async () => {
  const desk = await aDeskUnderPolicy();
  await anotherProgram();
  await shows(desk, 'Ready');
  await pressUntil(keys.ready, countOf(desk, 'NotReady'));
  await promptOnScreen();
  await shows(desk, 'Not ready');
  screenshot('not-ready-by-key');
  await pressUntil(keys.ready, countOf(desk, 'Ready'));
});

it('leaves the keys for calls to the other program while there is no call', async () => {
  const desk = await aDeskUnderPolicy();
  const other = await anotherProgram();
  pressKeys(keys.hold);
  await expect.poll(() => other.keysReceived()).toContain('F6');
  expect(await countOf(desk, 'Hold')()).toBe(0);
});

it('hangs up nobody by a key that is held', async () => {
  const desk = await aDeskUnderPolicy();
  await anAnsweredCall(desk);
  await anotherProgram();
  await holdKeys(keys.hangUp, 2_500);
  await expect.poll(await promptText(desk)).toContain('Not hung up yet.');
  await expect.poll(await promptText(desk), { timeout: 10_000 }).not.toContain('Not hung up yet.');
  expect(await countOf(desk, 'Hangup')()).toBe(0);
});

it('hangs up by the second press where the system says that held keys repeat themselves much later', async () => {
  mustRun('xset', 'r', 'rate', '3000', '25');
  onTestFinished(() => void mustRun('xset', 'r', 'rate', '660', '25'));
  const desk = await aDeskUnderPolicy();
  await anAnsweredCall(desk);
  // From when the window takes presses for the call, keys do.
  await press(desk, 'Hold');
  await currentCallShows(desk, 'On hold');
  await anotherProgram();
  // A held key could repeat itself after so long, if the system did not tell.
  pressKeysTwice(keys.hangUp, 600);
  await currentCallShows(desk, 'Ended');
});

/** Presses, again if need be: a call that has just come to the front takes no press. */
async function pressUntil(key: string, count: () => Promise<number>): Promise<void> {
  const before = await count();
  await expect
    .poll(async () => {
      if ((await count()) === before) pressKeys(key);
      return (await count()) - before;
    }, nextPress)
    .toBe(1);
}
