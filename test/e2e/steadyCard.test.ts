import { expect, it } from 'vitest';
import { aDeskUnderPolicy } from '../support/desk';
import { shrink } from '../support/layout';
import { aRingingCall, aSimulator, currentCallShows, press, shows, statusReads } from '../support/session';
import { SimulatorControl } from '../support/simulatorControl';
import { codesTop, controlPlacesOn, type Place } from '../support/steadyCard';

const policy = { userData: { title: '{Customer}' } };

it.each(['360 × 560', 'as it opens first'])(
  'leaves every control and the codes where they are through all states of a call, %s',
  async (size) => {
    const simulator = await aSimulator();
    const able = { canMute: true, features: ['api-voice', 'api-voice-recording'] };
    await new SimulatorControl(simulator.controlUrl).configureAgent('jdoe', able);
    const desk = await aDeskUnderPolicy({ policy, simulator });
    if (size === '360 × 560') await shrink(desk);
    const colleague = { userName: 'asmith', number: '15001' };
    const controls: Record<string, readonly Place[]> = {};
    const codes: Record<string, number> = {};
    const look = async (state: string): Promise<void> => {
      controls[state] = await controlPlacesOn(desk);
      codes[state] = await codesTop(desk);
    };

    const { id } = await aRingingCall(desk);
    await currentCallShows(desk, 'Ringing');
    await look('ringing');
    await press(desk, 'Answer');
    await currentCallShows(desk, 'Talking');
    await look('established');
    await desk.control.setUserData(id, { Customer: 'Bartholomäus Featherstonehaugh-Cholmondeley von Hohenlohe' });
    await currentCallShows(desk, 'Bartholomäus');
    await look('named');
    await press(desk, 'Hold');
    await currentCallShows(desk, 'On hold');
    await look('held');
    await press(desk, 'Retrieve');
    await currentCallShows(desk, 'Talking');
    await press(desk, 'Start recording');
    await currentCallShows(desk, 'Recording');
    await look('recorded');
    await press(desk, 'Pause recording');
    await currentCallShows(desk, 'Recording paused');
    await look('recording paused');
    await press(desk, 'Mute');
    await currentCallShows(desk, 'Muted');
    await look('muted');
    await desk.control.supervise(id, { supervisorListeningIn: true });
    await currentCallShows(desk, 'Listened to');
    await look('supervised');

    await press(desk, 'Conference');
    const question = desk.app.page.getByRole('dialog', { name: 'Conference', exact: true });
    await question.getByRole('combobox', { name: 'Target' }).fill(colleague.number);
    await desk.app.page.keyboard.press('Enter');
    await question.waitFor({ state: 'hidden' });
    await shows(desk, `Consulting ${colleague.number}`);
    await look('consultation rings');
    const ringing = async () => (await desk.control.state()).calls.find(({ agent }) => agent === colleague.userName);
    await expect.poll(ringing).toMatchObject({ state: 'Ringing' });
    await desk.control.answer((await ringing())?.id ?? '', colleague.userName);
    await shows(desk, `Consulting ${colleague.number} · Talking`);
    await look('consultation');
    await press(desk, 'Swap');
    await shows(desk, `Consulting ${colleague.number} · On hold`);
    await look('consultation held');
    await press(desk, 'Complete conference');
    await currentCallShows(desk, `with ${colleague.number}`);
    await look('conference');

    await simulator.close();
    await shows(desk, 'Shown as last known');
    await look('offline');

    expect(controls['established']).toHaveLength(8);
    expect(controls).toEqual(
      Object.fromEntries(Object.keys(controls).map((state) => [state, controls['established']])),
    );
    expect(codes).toEqual(Object.fromEntries(Object.keys(codes).map((state) => [state, codes['established']])));
  },
);

it('leaves the codes where they are when the call ends and needs one', async () => {
  const desk = await aDeskUnderPolicy({ policy: { wrapUp: { mode: 'mandatory' } } });
  await shrink(desk);
  const { id } = await aRingingCall(desk);
  await desk.control.answer(id);
  await currentCallShows(desk, 'Talking');
  const before = await codesTop(desk);
  await desk.control.release(id);
  await currentCallShows(desk, 'Ended');
  expect(await codesTop(desk)).toBe(before);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred');
  expect(await codesTop(desk)).toBe(before);
});
