/** The benches themselves, in TypeScript like the tests: Vite loads them, so that nothing has to be built for it. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { repositoryRoot } from '../prepare/folders.mjs';
import { endChildrenOnSignal } from '../process/children.mjs';
import { reportFailure } from '../process/stepFailure.mjs';

async function main() {
  /** @type {{ module: { runBenches: (args: readonly string[]) => Promise<void> } }} */
  const { module } = await runnerImport(join(repositoryRoot, 'test', 'bench', 'main.ts'), {
    root: repositoryRoot,
    configFile: false,
    logLevel: 'warn',
  });
  await module.runBenches(process.argv.slice(2));
}

endChildrenOnSignal();
main().then(
  () => process.exit(0),
  (error) => process.exit(reportFailure(error)),
);
