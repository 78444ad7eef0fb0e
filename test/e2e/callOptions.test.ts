import { expect, it } from 'vitest';
import {
  aDesk,
  aRingingCall,
  aSignedInDesk,
  anAnsweredCall,
  currentCallShows,
  signInAt,
  type Desk,
} from '../support/session';

/** An agent of a server with other options of section `interaction-workspace`, and other tasks. */
async function aDeskWith(
  options: Readonly<Record<string, string>>,
  tasks: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const desk = await aDesk();
  await desk.control.configureAgent('jdoe', { settings: { 'interaction-workspace': options, tasks } });
  await signInAt(desk);
  return desk;
}

async function controlsOf({ app }: Desk): Promise<readonly string[]> {
  return app.page.getByRole('toolbar', { name: 'Call control' }).getByRole('button').allInnerTexts();
}

it('shows a restricted agent only the controls that privileges and tasks leave', async () => {
  const everybody = await aSignedInDesk();
  await anAnsweredCall(everybody);
  expect(await controlsOf(everybody)).toEqual(['Hold', 'Keypad', 'Hang up', 'Transfer', 'Conference']);

  const restricted = await aDeskWith(
    { 'privilege.voice.can-release-call': 'false', 'privilege.voice.can-send-dtmf': 'false' },
    {
      'InteractionWorkspace.Voice.canHoldRetrieveCall': 'deny',
      'InteractionWorkspace.Voice.canOneStepConference': 'deny',
      'InteractionWorkspace.Voice.canTwoStepConference': 'deny',
    },
  );
  const call = await anAnsweredCall(restricted);
  expect(await controlsOf(restricted)).toEqual(['Transfer']);
  const asked = await restricted.app.page.evaluate(
    (callId) => window.wrapkey.controlCall({ callId, action: 'hangUp' }),
    call.id,
  );
  expect(asked).toEqual({ ok: false, failure: { code: 'notOffered' } });
  expect(await restricted.control.requests({ method: 'POST', path: '/api/v2/me/calls/*' })).toEqual([]);
});

it('asks before it hangs up where GWS wants that', async () => {
  const desk = await aDeskWith({ 'voice.prompt-for-end': 'true' });
  await anAnsweredCall(desk);
  const question = desk.app.page.getByRole('dialog', { name: 'Hang up?' });

  await desk.screen.control('Hang up').click();
  await question.getByRole('button', { name: 'Stay on the call' }).click();
  await question.waitFor({ state: 'hidden' });
  await currentCallShows(desk, 'Talking');

  await desk.screen.control('Hang up').click();
  await question.getByRole('button', { name: 'Hang up', exact: true }).click();
  await currentCallShows(desk, 'Ended');
  expect(await desk.control.requests({ operationName: 'Hangup' })).toHaveLength(1);
});

it('answers a call by itself where GWS wants that', async () => {
  const desk = await aDeskWith({ 'voice.auto-answer': 'true' });
  await desk.control.ring({ agent: 'jdoe', from: '+1 555 0100' });
  await currentCallShows(desk, 'Talking');
  await aRingingCall(desk, { from: '+1 555 0199' });
  expect(await desk.control.requests({ operationName: 'Answer' })).toHaveLength(1);
});
