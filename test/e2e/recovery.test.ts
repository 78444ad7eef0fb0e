import { expect, it } from 'vitest';
import { launchApp } from '../support/app';
import { signIn } from '../support/launchElectron';
import { Screen } from '../support/screen';
import { currentCallShows, jane, shows, statusReads } from '../support/session';
import { SimulatorControl } from '../support/simulatorControl';
import { startSimulatorProcess } from '../support/simulatorProcess';

it('is right again after the server was killed and restarted during a call, and loses no disposition', async () => {
  const first = await startSimulatorProcess();
  const app = await launchApp();
  const desk = {
    app,
    screen: new Screen(app.page),
    control: new SimulatorControl(first.controlUrl),
    simulator: { ...first, close: () => first.kill() },
  };
  await signIn(app.page, { server: first.gwsUrl, ...jane, keep: true });
  await shows(desk, 'Connected');
  const { id } = await desk.control.ring({ agent: 'jdoe', from: '+1 555 0100', state: 'Established' });
  await currentCallShows(desk, 'Talking');

  await first.kill();
  await shows(desk, 'Reconnecting');
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: waiting');

  await startSimulatorProcess({ gws: new URL(first.gwsUrl).port, control: new URL(first.controlUrl).port });
  // The switch of the new server knows the call, as T-Server would.
  await desk.control.ring({ agent: 'jdoe', id, from: '+1 555 0100', state: 'Established' });
  await statusReads(desk, 'Referred: confirmed');
  await shows(desk, 'Connected');
  expect(await desk.control.requests({ operationName: 'SetCallDisposition' })).toMatchObject([
    { body: { callUuid: id, disposition: 'Referred' } },
  ]);
});
