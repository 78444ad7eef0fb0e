import { expect, it } from 'vitest';
import { aDeskUnderPolicy, promptOnScreen, userEventCodes } from '../support/desk';
import { anotherProgram } from '../support/desktop';
import { pressKeys, screenshot } from '../support/desktopScreen';
import { anAnsweredCall, aRingingCall, currentCallShows, shows } from '../support/session';

const atOnce = { policy: { disposition: { undoAfterReleaseMs: 0 } } };

it('codes the call that has ended by a key, and leaves the one that rings alone', async () => {
  const desk = await aDeskUnderPolicy(atOnce);
  const ended = await anAnsweredCall(desk, { from: '+1 555 0100' });
  await anotherProgram();
  await aRingingCall(desk, { from: '+1 555 0199' });
  await desk.control.release(ended.id);
  await promptOnScreen();
  // The card still names the call that needs its code, and the list shows that another one rings.
  await currentCallShows(desk, '+1 555 0100');
  await shows(desk, '+1 555 0199');
  screenshot('ended-while-another-rings');
  pressKeys('ctrl+alt+1');
  await expect.poll(userEventCodes(desk)).toBe('IssueResolved');
  const coded = (await desk.control.requests({ operationName: 'SetCallDisposition' })).map(({ path }) => path);
  expect(coded).toEqual([`/api/v2/me/calls/${ended.id}`]);
});

it('takes no code by a key for a call that rings in, and says so', async () => {
  const desk = await aDeskUnderPolicy(atOnce);
  const other = await anotherProgram();
  const call = await aRingingCall(desk);
  await currentCallShows(desk, 'Ringing');
  pressKeys('ctrl+alt+1');
  await promptOnScreen();
  screenshot('no-code-while-it-rings');
  expect(await desk.control.requests({ operationName: 'SetCallDisposition' })).toEqual([]);
  await desk.control.answer(call.id);
  await currentCallShows(desk, 'Talking');
  pressKeys('ctrl+alt+2');
  await expect.poll(async () => (await desk.control.requests({ operationName: 'SetCallDisposition' })).length).toBe(1);
  expect(other.hasFocus()).toBe(true);
});

it('gives the keyboard back with the choice, so that the next key is the other program’s', async () => {
  const desk = await aDeskUnderPolicy({ policy: { disposition: { undoAfterReleaseMs: 30_000 } } });
  const call = await anAnsweredCall(desk);
  const other = await anotherProgram();
  await desk.control.release(call.id);
  const prompt = await promptOnScreen();
  pressKeys('ctrl+alt+w');
  await expect.poll(() => other.hasFocus()).toBe(false);
  pressKeys('1');
  await expect.poll(() => other.hasFocus()).toBe(true);
  pressKeys('x');
  await expect.poll(() => other.keysReceived()).toContain('x');
  // The receipt is still there to be undone.
  expect(await promptOnScreen()).toMatchObject({ id: prompt.id });
  screenshot('receipt-without-the-keyboard');
  expect(await desk.control.userEvents()).toEqual([]);
});
