import { expect, it } from 'vitest';
import { aDeskUnderPolicy } from '../support/desk';
import { anAnsweredCall, statusReads } from '../support/session';

const dispositions = { operationName: 'SetCallDisposition' };

it('turns nothing green that GWS answered and does not have, and delivers it once the call has ended', async () => {
  const desk = await aDeskUnderPolicy();
  const { id } = await anAnsweredCall(desk, { from: '+1 555 0100' });
  await desk.control.fault({ match: dispositions, times: 3, action: { kind: 'silence' } });
  await desk.screen.disposition('Referred').click();
  const line = desk.app.page.locator('.line', { hasText: 'Referred' });
  await statusReads(desk, 'Referred: answered, not seen');
  expect(await line.getAttribute('class')).toContain('waiting');
  await desk.app.page.getByRole('button', { name: '1 waiting' }).waitFor();
  await statusReads(desk, 'goes out once more when the call ends');
  expect(await desk.control.userEvents()).toEqual([]);
  await desk.control.release(id);
  await statusReads(desk, 'Referred: accepted · by GWS, for reporting · may be counted twice in reports');
  expect(await desk.control.userEvents()).toMatchObject([{ callId: id, disposition: 'Referred' }]);
});
