import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axeFindings';
import { aDeskUnderPolicy } from '../support/desk';
import {
  aDesk,
  aRingingCall,
  aSignedInDesk,
  anAnsweredCall,
  currentCallShows,
  signInAt,
  type Desk,
} from '../support/session';

function bar({ app }: Desk): Locator {
  return app.page.getByRole('region', { name: 'Call', exact: true });
}

async function openLedger({ app: { page } }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: "Today's calls", exact: true }).click();
  await page.getByRole('heading', { name: "Today's calls" }).waitFor();
}

function control(desk: Desk, name: string): Locator {
  return bar(desk).getByRole('button', { name, exact: true });
}

/** A control that has just come takes no press yet. */
async function takesPresses(button: Locator): Promise<void> {
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false');
}

async function sentFor(desk: Desk, id: string): Promise<readonly unknown[]> {
  const sent = await desk.control.requests({ method: 'POST', path: `/api/v2/me/calls/${id}` });
  return sent.map(({ body }) => body);
}

it('answers and ends a call over the page of calls with the mouse', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'off' } } });
  await openLedger(desk);
  const call = await aRingingCall(desk);
  await takesPresses(control(desk, 'Answer'));
  expect(await axeFindings(desk)).toEqual([]);
  await control(desk, 'Answer').click();
  await takesPresses(control(desk, 'Hold'));
  await takesPresses(control(desk, 'Hang up'));
  await control(desk, 'Hang up').click();
  await expect.poll(() => bar(desk).count()).toBe(0);
  expect(await sentFor(desk, call.id)).toEqual([{ operationName: 'Answer' }, { operationName: 'Hangup' }]);
  expect(await desk.app.page.getByRole('heading', { name: "Today's calls" }).count()).toBe(1);
});

it('answers and ends a call over the page of calls with the keyboard, and leaves the focus where it was until then', async () => {
  const desk = await aSignedInDesk();
  const { page } = desk.app;
  await openLedger(desk);
  const field = page.getByRole('searchbox');
  await field.focus();
  const call = await aRingingCall(desk);
  await takesPresses(control(desk, 'Answer'));
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

  await control(desk, 'Answer').focus();
  await page.keyboard.press('Enter');
  await takesPresses(control(desk, 'Hold'));
  await takesPresses(control(desk, 'Hang up'));
  await page.keyboard.press('Tab');
  expect(await control(desk, 'Hang up').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => sentFor(desk, call.id)).toEqual([{ operationName: 'Answer' }, { operationName: 'Hangup' }]);
  await control(desk, 'Choose a code').waitFor();
});

it('takes no press on what it has just put over the page', async () => {
  const desk = await aSignedInDesk();
  await openLedger(desk);
  const { page } = desk.app;
  // Watches before the call rings, and tells of its press when it is asked.
  const firstPress = await page.evaluateHandle(() => ({
    wasOff: new Promise<string | null>((resolve) => {
      new MutationObserver((_, observer) => {
        const answer = [...document.querySelectorAll('section button')].find((button) =>
          button.textContent.includes('Answer'),
        );
        if (!(answer instanceof HTMLElement)) return;
        observer.disconnect();
        answer.click();
        resolve(answer.ariaDisabled);
      }).observe(document.body, { subtree: true, childList: true });
    }),
  }));
  const call = await aRingingCall(desk);
  expect(await firstPress.evaluate(({ wasOff }) => wasOff)).toBe('true');
  await takesPresses(control(desk, 'Answer'));
  expect(await sentFor(desk, call.id)).toEqual([]);
});

it('asks before it hangs up where GWS says so, and leads back to the card', async () => {
  const desk = await aDesk();
  const options = { 'interaction-workspace': { 'voice.prompt-for-end': 'true' } };
  await desk.control.configureAgent('jdoe', { settings: options });
  await signInAt(desk);
  const { page } = desk.app;
  const call = await anAnsweredCall(desk, {});
  await openLedger(desk);
  await takesPresses(control(desk, 'Hang up'));
  await control(desk, 'Hang up').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hang up' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await sentFor(desk, call.id)).toEqual([]);
  await bar(desk)
    .getByRole('button', { name: /: show the call$/ })
    .click();
  await currentCallShows(desk, 'Talking');
  expect(await bar(desk).count()).toBe(0);
});
