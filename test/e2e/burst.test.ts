import { expect, it } from 'vitest';
import { anAnsweredCall, aSignedInDesk, currentCallShows, statusReads } from '../support/session';

it('shows the last of 5,000 notifications in a second, and takes a click meanwhile', async () => {
  const desk = await aSignedInDesk();
  const { id } = await anAnsweredCall(desk);
  const burst = desk.control.burst([id], 5_000);
  await desk.screen.disposition('Referred').click();
  await burst;
  await statusReads(desk, 'Referred: confirmed');
  await desk.control.hold(id);
  await currentCallShows(desk, 'On hold');
  expect((await desk.control.state()).calls.find((call) => call.id === id)?.userData).toMatchObject({
    DispositionCode: 'Referred',
  });
});
