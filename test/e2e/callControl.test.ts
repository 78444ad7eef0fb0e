import { expect, it } from 'vitest';
import { aRingingCall, aSignedInDesk, anAnsweredCall, currentCallShows } from '../support/session';

it('holds, retrieves and hangs up a call from its card', async () => {
  const desk = await aSignedInDesk();
  const call = await anAnsweredCall(desk, {});

  await desk.screen.control('Hold').click();
  await currentCallShows(desk, 'Held');
  await desk.screen.control('Retrieve').click();
  await currentCallShows(desk, 'Established');
  await desk.screen.control('Hang up').click();
  await currentCallShows(desk, 'Released');

  const sent = await desk.control.requests({ method: 'POST', path: `/api/v2/me/calls/${call.id}` });
  expect(sent.map(({ body }) => body)).toEqual([
    { operationName: 'Hold' },
    { operationName: 'Retrieve' },
    { operationName: 'Hangup' },
  ]);
});

it('answers a call that rings', async () => {
  const desk = await aSignedInDesk();
  await aRingingCall(desk);
  await currentCallShows(desk, 'Ringing');
  await desk.screen.control('Answer').click();
  await currentCallShows(desk, 'Established');
});
