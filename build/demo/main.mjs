/** Runs the demo once everything is built: `node build/demo/main.mjs`, with `--by-itself` where nobody watches. */
import { relative } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { endChildrenOnSignal } from '../process/children.mjs';
import { reportFailure } from '../process/stepFailure.mjs';
import { ControlApi } from './controlApi.mjs';
import { Photographer } from './photographer.mjs';
import { playOneCall } from './playOneCall.mjs';
import { startSignedInApp } from './signedInApp.mjs';
import { sampleAgent, startSimulator } from './simulatorProcess.mjs';

const freePorts = ['--port', '0', '--control-port', '0'];

async function forAPerson() {
  const simulator = await startSimulator([...freePorts, '--scenario', 'demo']);
  console.log('Starting Wrapkey and signing it in …');
  const { whenClosed } = await startSignedInApp({ server: simulator.gws, ...sampleAgent });
  console.log('Wrapkey is yours: calls arrive by themselves. Closing its window leaves it in the tray, as at work.');
  console.log('To end the demo press Ctrl+C here, or choose "Quit Wrapkey" in its menu or in the tray.');
  await whenClosed;
  await simulator.stop();
}

async function byItself() {
  const simulator = await startSimulator([...freePorts, '--scenario', 'none']);
  console.log('Starting Wrapkey and signing it in …');
  const keyring = ['--password-store=gnome-libsecret'];
  const { app, page, whenClosed } = await startSignedInApp({ server: simulator.gws, ...sampleAgent }, keyring);
  const photographer = new Photographer();
  try {
    const control = new ControlApi(simulator.control);
    await playOneCall({ page, control, photographer, agent: sampleAgent.userName });
  } finally {
    await app.close();
    await whenClosed;
    await simulator.stop();
    console.log(`The pictures are in ${relative(repositoryRoot, photographer.folder)}/`);
  }
}

endChildrenOnSignal();
(process.argv.includes('--by-itself') ? byItself() : forAPerson()).then(
  () => process.exit(0),
  (error) => process.exit(reportFailure(error)),
);
