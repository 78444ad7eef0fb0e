/** The tortures themselves, in TypeScript like the tests: Vite loads them, so that nothing has to be built for it. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { repositoryRoot } from '../prepare/folders.mjs';
import { endChildrenOnSignal } from '../process/children.mjs';
import { reportFailure } from '../process/stepFailure.mjs';

async function main() {
  /** @type {{ module: { runTorture: (args: readonly string[]) => Promise<boolean> } }} */
  const { module } = await runnerImport(join(repositoryRoot, 'test', 'torture', 'main.ts'), {
    root: repositoryRoot,
    configFile: false,
    logLevel: 'warn',
  });
  return module.runTorture(process.argv.slice(2));
}

endChildrenOnSignal();
main().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error) => process.exit(reportFailure(error)),
);
