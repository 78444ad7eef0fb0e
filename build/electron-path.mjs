/** `node build/electron-path.mjs` prints the path of the Electron that runs here, with `--version` its version. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findElectronRuntime } from './prepare/electronRuntime.mjs';
import { repositoryRoot } from './prepare/folders.mjs';
import { StepFailure, reportFailure } from './process/stepFailure.mjs';

export function electronRuntime() {
  const runtime = findElectronRuntime();
  if (runtime) return runtime;
  throw new StepFailure('there is no Electron runtime yet', 'run `npm run build`, which gets one');
}

export function isSandboxed() {
  return process.platform !== 'linux' || process.getuid?.() !== 0;
}

/** Electron's arguments for the app in this repository. Chromium refuses its sandbox to root: development and tests. */
export function appArguments() {
  if (isSandboxed()) return [repositoryRoot];
  return ['-r', join(repositoryRoot, 'build', 'rootWithoutSandbox.cjs'), repositoryRoot, '--no-sandbox'];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { executable, version } = electronRuntime();
    console.log(process.argv.includes('--version') ? version : executable);
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
