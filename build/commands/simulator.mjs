import { prepareBundles } from '../prepare/bundles.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { run } from '../process/children.mjs';

/** @param {readonly string[]} args */
export async function command(args) {
  await prepareBundles(['simulator']);
  return run(process.execPath, ['out/simulator/main.js', ...args], { cwd: repositoryRoot });
}
