/**
 * `npm run bench`: measures the real program beside bare ones. `npm run bench -- NAME… --rounds N` for some of them,
 * `--short` to see that all works. docs/PERFORMANCE.md says what each measures.
 */
import { allBundles, prepareBundles } from '../prepare/bundles.mjs';
import { prepareElectronRuntime } from '../prepare/electronRuntime.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { desktopPrograms, electronLibraries } from '../prepare/packageNames.mjs';
import { prepareSystemPackages } from '../prepare/systemPackages.mjs';
import { run } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

/** @param {readonly string[]} args */
export async function command(args) {
  if (process.platform !== 'linux') throw new StepFailure('the benches bring their own desktop, on Linux only');
  await prepareSystemPackages([...electronLibraries, ...desktopPrograms]);
  await prepareElectronRuntime();
  await prepareBundles(allBundles);
  const line = ['build/desktop.mjs', '--', process.execPath, 'build/bench/main.mjs', ...args];
  return run(process.execPath, line, { cwd: repositoryRoot });
}
