import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axeFindings';
import { aDeskUnderPolicy } from '../support/desk';
import type { Desk } from '../support/session';

const atOnce = 10;

/** Calls that were given the code Referred, from +1 555 1000 on, and are off the list. */
async function callsWithCode(desk: Desk, count: number): Promise<void> {
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => 1000 + first + index);
    const ids = numbers.map((number) => `CALL${String(number)}`);
    for (const number of numbers) {
      const id = `CALL${String(number)}`;
      await desk.control.ring({ agent: 'jdoe', id, from: `+1 555 ${String(number)}`, state: 'Established' });
    }
    await areAll(desk, 'Established', ids);
    const choices = ids.map((callId) => ({ callId, name: 'Referred' }));
    await desk.app.page.evaluate((all) => Promise.all(all.map((one) => window.wrapkey.setDisposition(one))), choices);
    for (const id of ids) await desk.control.release(id);
    await areAll(desk, 'Released', ids);
    const dismiss = (all: readonly string[]) =>
      Promise.all(all.map((callId) => window.wrapkey.dismissCall({ callId })));
    await desk.app.page.evaluate(dismiss, ids);
  }
}

async function areAll({ app }: Desk, state: string, ids: readonly string[]): Promise<void> {
  const states = async (): Promise<readonly (string | undefined)[]> => {
    const snapshot = await app.page.evaluate(() => window.wrapkey.getSnapshot());
    if (!snapshot.ok) return [];
    return ids.map((id) => snapshot.value.calls.find((call) => call.id === id)?.state);
  };
  await expect.poll(states).toEqual(ids.map(() => state));
}

function corrections({ app }: Desk): Locator {
  return app.page.getByRole('main').getByRole('button', { name: /^Correct / });
}

it('shows the newest hundred calls and more on demand, and finds one by its number, its code, or not at all', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'off' } } });
  const { page } = desk.app;
  await callsWithCode(desk, 103);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: "Today's calls", exact: true }).click();
  await expect.poll(() => corrections(desk).count()).toBe(100);
  expect(await axeFindings(desk)).toEqual([]);

  await page.getByRole('button', { name: 'Show 3 more of 103' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => corrections(desk).count()).toBe(103);
  // The first that has come: the oldest three are 1002, 1001 and 1000.
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Correct +1 555 1002');
  expect(await page.getByRole('button', { name: /^Show / }).count()).toBe(0);

  const field = page.getByRole('searchbox', { name: 'Search all days: name, number, code' });
  await field.fill('5551007 REFERRED');
  await expect.poll(() => desk.screen.statusText()).toContain('1 call found');
  expect(await corrections(desk).getAttribute('aria-label')).toBe('Correct +1 555 1007');
  expect(await page.getByRole('combobox', { name: 'Day' }).count()).toBe(0);
  expect(await axeFindings(desk)).toEqual([]);

  await field.fill('5551007 resolved');
  await page.getByText('No call found.').waitFor();
  expect(await axeFindings(desk)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect.poll(() => corrections(desk).count()).toBe(100);
  expect(await field.inputValue()).toBe('');
  await page.getByRole('combobox', { name: 'Day' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('heading', { name: "Today's calls" }).count()).toBe(0);
});

it('keeps the keyboard in the row of a call whose new code asks once more', async () => {
  const desk = await aDeskUnderPolicy({
    policy: { wrapUp: { mode: 'off' }, disposition: { confirm: ['IssueResolved'] } },
  });
  const { page } = desk.app;
  const focused = (): Promise<string> => page.locator(':focus').innerText();
  await callsWithCode(desk, 1);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: "Today's calls", exact: true }).click();
  await corrections(desk).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('resolved');
  await page.keyboard.press('Enter');

  await page.getByText('Set Issue resolved?').waitFor();
  await expect.poll(focused).toBe('Set it');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Correct');
});
