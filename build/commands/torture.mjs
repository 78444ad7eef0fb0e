/** `npm run torture -- --kills 200`, `--notes 40`, `--storm`, `--fuzz`, `--fleet`, `--judge`: see docs/RELIABILITY.md. */
import { allBundles, prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { desktopPrograms, electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { run } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

/** @param {readonly string[]} args */
export async function command(args) {
  if (args.length === 0)
    throw new StepFailure('no torture given', '--kills N, --notes N, --storm, --fuzz, --fleet or --judge', 2);
  const line = ['build/torture/main.mjs', ...args];
  // The other tortures do not start the app, so they need no desktop.
  if (!['--kills', '--notes', '--app'].some((mode) => args.includes(mode)))
    return run(process.execPath, line, { cwd: repositoryRoot });
  if (process.platform !== 'linux') throw new StepFailure('the real app brings its own desktop, on Linux only');
  await prepareSystemPackages([...electronLibraries, ...desktopPrograms]);
  await prepareElectronRuntime();
  await prepareBundles(allBundles);
  return run(process.execPath, ['build/desktop.mjs', '--', process.execPath, ...line], { cwd: repositoryRoot });
}
