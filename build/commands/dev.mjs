/** Hot reload: Vite serves the windows; a change to the main process or the preload restarts Electron. */
import { join } from 'node:path';
import { sampleAgent, startSimulator } from '../demo/simulatorProcess.mjs';
import { appArguments, electronRuntime } from '../electron-path.mjs';
import { prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { end, exitCodeOf, start } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @param {string} name */
function configFile(name) {
  return join(repositoryRoot, 'build', `vite.${name}.ts`);
}

async function serveWindows() {
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: configFile('renderer'), mode: 'development' });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new StepFailure('the Vite server has no address', 'check that nothing else uses its port');
  return address.replace(/\/$/, '');
}

/**
 * Resolves after the first build; later builds call `onChange`.
 * @param {'main' | 'preload'} name
 * @param {() => void} onChange
 */
async function watch(name, onChange) {
  const { build } = await import('vite');
  const watcher = await build({
    configFile: configFile(name),
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {} },
  });
  if (!('on' in watcher)) throw new Error('vite did not give a watcher');
  let isFirst = true;
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error);
      if (event.code !== 'END') return;
      if (!isFirst) onChange();
      isFirst = false;
      resolve(undefined);
    });
  });
}

class RestartableApp {
  /** @param {string} devServer */
  constructor(devServer) {
    this.env = { ...process.env, WRAPKEY_DEV_SERVER: devServer };
    /** @type {ChildProcess | undefined} */
    this.child = undefined;
    /** @type {(exitCode: number) => void} */
    this.tellClosed = () => undefined;
    /** @type {Promise<number>} */
    this.whenClosedByUser = new Promise((resolve) => (this.tellClosed = resolve));
  }

  start() {
    const child = start(electronRuntime().executable, appArguments(), {
      cwd: repositoryRoot,
      env: this.env,
    });
    this.child = child;
    void exitCodeOf(child).then((exitCode) => {
      if (this.child === child) this.tellClosed(exitCode);
    });
  }

  async restart() {
    const previous = this.child;
    this.child = undefined;
    console.log('The main process changed: Electron starts again.');
    if (previous) await end(previous);
    if (!this.child) this.start();
  }
}

export async function command() {
  await prepareSystemPackages(electronLibraries);
  await prepareElectronRuntime();
  await prepareBundles(['simulator']);
  const simulator = await startSimulator(['--scenario', 'demo']);
  const devServer = await serveWindows();
  const app = new RestartableApp(devServer);
  const restart = () => void app.restart();
  await Promise.all([watch('main', restart), watch('preload', restart)]);
  console.log(
    `\nWindows from ${devServer}. Sign in to ${simulator.gws} as ${sampleAgent.userName}, password ${sampleAgent.password}.`,
  );
  app.start();
  const exitCode = await app.whenClosedByUser;
  await simulator.stop();
  return exitCode;
}
