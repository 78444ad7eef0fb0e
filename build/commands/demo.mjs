import { allBundles, prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { desktopPrograms, electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { run } from '../process/children.mjs';

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

export async function command() {
  const isWatched = hasDisplay();
  await prepareSystemPackages(isWatched ? electronLibraries : [...electronLibraries, ...desktopPrograms]);
  await prepareElectronRuntime();
  await prepareBundles(allBundles);
  if (isWatched) return run(process.execPath, ['build/demo/main.mjs'], { cwd: repositoryRoot });
  console.log('This machine has no display: the demo plays two calls by itself, in a virtual desktop.');
  const line = ['build/desktop.mjs', '--', process.execPath, 'build/demo/main.mjs', '--by-itself'];
  return run(process.execPath, line, { cwd: repositoryRoot });
}
