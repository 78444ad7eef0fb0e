import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeskUnderPolicy, aFolder, userEventCodes } from '../support/desk';
import { anAnsweredCall, aSimulator, currentCallShows, shows, type Desk } from '../support/session';

const longUndo = { policy: { disposition: { undoAfterReleaseMs: 60_000 } } };
const atOnce = { policy: { disposition: { undoAfterReleaseMs: 0 } } };

function choose(desk: Desk, callId: string, name: string): Promise<unknown> {
  return desk.app.page.evaluate((choice) => window.wrapkey.setDisposition(choice), { callId, name });
}

it('sends after a crash what was chosen before it', async () => {
  const simulator = await aSimulator();
  const userDataDir = aFolder();
  const before = await aDeskUnderPolicy({ ...longUndo, simulator, userDataDir });
  const call = await anAnsweredCall(before);
  await before.control.release(call.id);
  // On a call that still lives for Wrapkey the code would go out at once.
  await currentCallShows(before, 'Ended');
  await expect.poll(() => choose(before, call.id, 'Referred')).toMatchObject({ ok: true, value: { isKept: true } });
  await before.app.kill();
  expect(await userEventCodes(before)()).toBe('');

  const after = await aDeskUnderPolicy({ ...atOnce, simulator, userDataDir });
  await after.app.page.evaluate(() => window.wrapkey.sendNow({ entryId: null }));
  await expect.poll(userEventCodes(after)).toBe('Referred');
});

it('has nothing on the disk that somebody else could read', async () => {
  const userDataDir = aFolder();
  const desk = await aDeskUnderPolicy({ ...longUndo, userDataDir });
  const call = await anAnsweredCall(desk);
  await choose(desk, call.id, 'Referred');
  const journal = readFileSync(join(userDataDir, 'dispositions.journal'), 'utf8');
  expect(journal.split('\n').length).toBeGreaterThan(2);
  expect(journal).not.toMatch(/Referred|555 0/);
});

it('works, and says what is at risk, where there is no keychain', async () => {
  const userDataDir = aFolder();
  const desk = await aDeskUnderPolicy({
    ...atOnce,
    userDataDir,
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
  });
  await shows(desk, 'What you choose now is sent as always');
  expect(existsSync(join(userDataDir, 'dispositions.journal'))).toBe(false);
  const call = await anAnsweredCall(desk);
  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  await expect.poll(() => choose(desk, call.id, 'Referred')).toMatchObject({ ok: true, value: { isKept: false } });
  await expect.poll(userEventCodes(desk)).toBe('Referred');
});

it('sets a journal that it cannot read aside, and says so', async () => {
  const userDataDir = aFolder();
  writeFileSync(join(userDataDir, 'dispositions.journal'), 'not a journal at all');
  const desk = await aDeskUnderPolicy({ userDataDir });
  await shows(desk, 'dispositions.journal.broken');
  expect(readFileSync(join(userDataDir, 'dispositions.journal.broken'), 'utf8')).toBe('not a journal at all');
});
