import { join } from 'node:path';
import { runnerImport } from 'vite';
import { repositoryRoot } from '../prepare/folders.mjs';

/**
 * A module of the repository in TypeScript, loaded by Vite as the tests are, so that nothing has to be built for it.
 * @template Module
 * @param {string} path from the root of the repository
 * @returns {Promise<Module>}
 */
export async function loadTypeScript(path) {
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(join(repositoryRoot, path), {
    root: repositoryRoot,
    configFile: false,
    logLevel: 'warn',
  });
  return module;
}
