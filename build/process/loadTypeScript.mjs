import { join } from 'node:path';
import { runnerImport } from 'vite';
import { repositoryRoot } from '../prepare/folders.mjs';

/**
 * Loads a TypeScript module of the repository through Vite, as in the tests, so that it need not be built.
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
