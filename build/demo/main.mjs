/** Runs the demo once everything is built: `node build/demo/main.mjs`, with `--by-itself` where nobody watches. */
import { relative } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { endChildrenOnSignal } from '../process/children.mjs';
import { reportFailure } from '../process/stepFailure.mjs';
import { ControlApi } from './controlApi.mjs';
import { Photographer } from './photographer.mjs';
import { playTwoCalls } from './playTwoCalls.mjs';
import { startSignedInApp } from './signedInApp.mjs';
import { sampleAgent, startSimulator } from './simulatorProcess.mjs';

const freePorts = ['--port', '0', '--control-port', '0'];

const whatToTry = `
Wrapkey is yours. The first call comes in ten seconds. Three things to try:
  1. Answer it, then click a code, or press its number: the code is in the call before you look up.
  2. Work in another program while a call ends without a code: the prompt asks, and Ctrl+Alt+1 … 9 answers from anywhere.
  3. Hold, mute, or transfer to 15001: a colleague answers by herself.
To end the demo close its window, or press Ctrl+C here.
`;

/**
 * At work, closing the window leaves Wrapkey in the tray; whoever closes a demo wants it to end.
 * @param {import('playwright-core').ElectronApplication} app
 */
async function endWithTheWindow(app) {
  await app.evaluate(({ app: electron, BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/main/'))
      ?.on('close', () => electron.exit()),
  );
}

async function forAPerson() {
  const simulator = await startSimulator([...freePorts, '--scenario', 'demo']);
  console.log('Starting Wrapkey and signing it in …');
  const { app, whenClosed } = await startSignedInApp({ server: simulator.gws, ...sampleAgent });
  await endWithTheWindow(app);
  console.log(whatToTry);
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
    await playTwoCalls({ app, page, control, photographer, agent: sampleAgent.userName });
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
