import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axeFindings';
import { shrink } from '../support/layout';
import {
  anAnsweredCall,
  aDesk,
  aSignedInDesk,
  currentCallShows,
  shows,
  statusReads,
  type Desk,
} from '../support/session';

async function overflows(desk: Desk): Promise<boolean> {
  return desk.app.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

it.each(['light', 'dark'] as const)('has no accessibility finding in any state, %s', async (colorScheme) => {
  const desk = await aDesk();
  await desk.app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  expect(await axeFindings(desk)).toEqual([]);

  await desk.app.page.getByLabel('Server', { exact: true }).fill(desk.simulator.gwsUrl);
  await desk.app.page.getByLabel('User name', { exact: true }).fill('jdoe');
  await desk.app.page.getByLabel('Password', { exact: true }).fill('wrong');
  await desk.app.page.keyboard.press('Enter');
  await desk.app.page.getByRole('alert').waitFor();
  expect(await axeFindings(desk)).toEqual([]);

  await desk.app.page.getByLabel('Password', { exact: true }).fill('secret-jane');
  await desk.app.page.keyboard.press('Enter');
  await shows(desk, 'Connected');
  expect(await axeFindings(desk)).toEqual([]);

  const call = await anAnsweredCall(desk, { userData: { Customer: 'Gold' } });
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  expect(await axeFindings(desk)).toEqual([]);

  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  expect(await axeFindings(desk)).toEqual([]);
});

it('stays readable at 360 × 560 with 60 codes, 40 keys, very long and right-to-left names, and four calls', async () => {
  const desk = await aDesk();
  const codes = (prefix: string): readonly unknown[] =>
    Array.from({ length: 30 }, (_, index) => ({
      name: `${prefix}${String(index)}`,
      displayName: `${prefix} ${String(index)} with a name that goes on for quite a while`,
    }));
  const folder = { name: 'Complaint', displayName: 'شكوى بخصوص التسليم والفوترة', dispositions: codes('Complaint') };
  await desk.control.configureAgent('jdoe', {
    dispositions: [{ name: 'DispositionCode', defaultGroup: true, dispositions: codes('Root'), groups: [folder] }],
  });
  await desk.app.page.getByLabel('Server', { exact: true }).fill(desk.simulator.gwsUrl);
  await desk.app.page.getByLabel('User name', { exact: true }).fill('jdoe');
  await desk.app.page.getByLabel('Password', { exact: true }).fill('secret-jane');
  await desk.app.page.keyboard.press('Enter');
  await shows(desk, 'Connected');
  const keys = Array.from({ length: 40 }, (_, index): [string, string] => [
    `Key${String(index)}${'x'.repeat(index * 3)}`,
    'v'.repeat(index * 9),
  ]);
  for (const from of ['+1 555 0101', '+1 555 0102', '+1 555 0103', '+1 555 0104']) {
    await desk.control.ring({ agent: 'jdoe', from, state: 'Established', userData: Object.fromEntries(keys) });
  }
  await shows(desk, '0104');
  await shrink(desk);
  expect(await overflows(desk)).toBe(false);
  expect(await axeFindings(desk)).toEqual([]);
});

it('comes back to the last server and user name, but never to a password', async () => {
  const desk = await aSignedInDesk();
  const snapshot = await desk.app.page.evaluate(() => document.body.innerText);
  expect(snapshot).toContain('Jane Doe');
  expect(readFileSync(`${desk.app.userDataDir}/settings.json`, 'utf8')).toContain('"userName": "jdoe"');
  expect(readFileSync(`${desk.app.userDataDir}/settings.json`, 'utf8')).not.toContain('secret');
});
