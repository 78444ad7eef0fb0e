import { expect, it } from 'vitest';
import {
  aDesk,
  anAnsweredCall,
  aSignedInDesk,
  currentCallShows,
  focusIsIn,
  shows,
  signInAt,
  statusReads,
} from '../support/session';

const dispositions = { operationName: 'SetCallDisposition' };

it('sets the disposition of a call with one click and sees it confirmed, then another after release', async () => {
  const desk = await aSignedInDesk();
  const userData = { Customer: 'Gold', Reason: 'Delivery delayed' };
  const call = await anAnsweredCall(desk, { userData });
  await expect.poll(() => desk.screen.userData().innerText()).toMatch(/Customer\s+Gold/);
  expect(await desk.screen.capabilities().innerText()).toMatch(/Hold[\s\S]*Hang up/);

  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  expect(await desk.control.requests(dispositions)).toMatchObject([
    {
      method: 'POST',
      path: `/api/v2/me/calls/${call.id}`,
      body: {
        operationName: 'SetCallDisposition',
        callUri: `${desk.simulator.gwsUrl}/api/v2/calls/${call.id}`,
        callUuid: call.callUuid,
        disposition: 'Referred',
        dispositionKey: 'DispositionCode',
      },
    },
  ]);

  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  await desk.screen.disposition('Issue resolved').click();
  await statusReads(desk, 'Issue resolved: accepted');
  expect(await desk.control.userEvents()).toMatchObject([{ callId: call.id, disposition: 'IssueResolved' }]);
});

it('sends nothing when a choice after release is undone', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk);
  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: waiting');
  await desk.app.page.getByRole('button', { name: 'Undo' }).click();
  await shows(desk, '1 pending wrap-up');
  expect(await desk.control.requests(dispositions)).toEqual([]);
});

it('marks what may have been sent twice, because the answer was lost on the way', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk);
  // A first operation and its kept-alive connection; the next one must not be repeated on it unasked.
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  await desk.control.release(call.id);
  await currentCallShows(desk, 'Ended');
  await desk.control.fault({ match: dispositions, times: 1, action: { kind: 'dropAfter' } });
  await desk.screen.disposition('Issue resolved').click();
  await statusReads(desk, 'Issue resolved: accepted');
  expect(await desk.screen.statusText()).toContain('may be counted twice');
  expect(await desk.control.userEvents()).toHaveLength(2);
});

it('shows what GWS said when it refuses, and lets the agent choose again', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk);
  const body = { statusCode: 5, statusMessage: 'Not allowed for this agent' };
  await desk.control.fault({ match: dispositions, times: 1, action: { kind: 'answer', status: 403, body } });
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: rejected');
  expect(await desk.screen.statusText()).toContain('Not allowed for this agent');
  await desk.screen.disposition('Issue resolved').click();
  await statusReads(desk, 'Issue resolved: confirmed');
});

it('does it all by keyboard', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk);
  const { page } = desk.app;
  await page.keyboard.press('/');
  await focusIsIn(page, 'INPUT');
  await page.keyboard.type('refer');
  await page.keyboard.press('Enter');
  await statusReads(desk, 'Referred: confirmed');
  await page.keyboard.press('Escape');
  await page.locator('body').press('1');
  await statusReads(desk, 'Issue resolved: confirmed');
});

it('tells an agent without api-voice why the buttons are off', async () => {
  const desk = await aDesk();
  await signInAt(desk, true);
  await desk.control.configureAgent('jdoe', { features: ['api-multimedia'] });
  await desk.control.expireSessions('jdoe');
  await shows(desk, 'api-voice');
});
