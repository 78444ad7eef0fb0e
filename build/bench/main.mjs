/** Starts the benches, which are written in TypeScript, like the tests. */
import { endChildrenOnSignal } from '../process/children.mjs';
import { loadTypeScript } from '../process/loadTypeScript.mjs';
import { reportFailure } from '../process/stepFailure.mjs';

async function main() {
  /** @type {{ runBenches: (args: readonly string[]) => Promise<void> }} */
  const { runBenches } = await loadTypeScript('test/bench/main.ts');
  await runBenches(process.argv.slice(2));
}

endChildrenOnSignal();
main().then(
  () => process.exit(0),
  (error) => process.exit(reportFailure(error)),
);
