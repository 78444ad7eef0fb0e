/**
 * `npm run package`: the packages for this system, in dist/. Targets go through to electron-builder
 * (`npm run package -- --linux AppImage deb`). docs/decisions/0012-packages.md says what is in them.
 */
import { findElectronRuntime, prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { electronVersionToShip } from '../shipped/electronVersion.mjs';
import { packageApp } from '../shipped/packageApp.mjs';
import { packagingPlan } from '../shipped/packagingPlan.mjs';

/** Packages into a folder that can be started here, with the runtime of this machine. */
export function packageForTests() {
  return command(['--linux', 'dir', '--allow-test-runtime']);
}

/** @param {readonly string[]} args */
export async function command(args) {
  await prepareElectronRuntime();
  const runtime = findElectronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime although one was prepared');
  const plan = packagingPlan(args, {
    runtime,
    platform: process.platform,
    env: process.env,
    versionToShip: electronVersionToShip(),
  });
  await packageApp(plan, runtime);
  return 0;
}
