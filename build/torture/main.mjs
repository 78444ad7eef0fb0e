/** Starts the tortures, which are written in TypeScript, like the tests. */
import { endChildrenOnSignal } from '../process/children.mjs';
import { loadTypeScript } from '../process/loadTypeScript.mjs';
import { reportFailure } from '../process/stepFailure.mjs';

async function main() {
  /** @type {{ runTorture: (args: readonly string[]) => Promise<boolean> }} */
  const { runTorture } = await loadTypeScript('test/torture/main.ts');
  return runTorture(process.argv.slice(2));
}

endChildrenOnSignal();
main().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error) => process.exit(reportFailure(error)),
);
