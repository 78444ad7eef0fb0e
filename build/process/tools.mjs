/** The command lines of the tools in node_modules, and of npm itself, without a shell. */
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';

const toolFiles = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  types: 'vue-tsc/bin/vue-tsc.js',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  knip: 'knip/bin/knip.js',
  dependencyCruiser: 'dependency-cruiser/bin/dependency-cruise.mjs',
  electronBuilder: 'electron-builder/cli.js',
};

/**
 * @param {keyof typeof toolFiles} tool
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]}
 */
export function toolCommand(tool, args) {
  return [process.execPath, join(repositoryRoot, 'node_modules', toolFiles[tool]), ...args];
}

/**
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]}
 */
export function npmCommand(args) {
  const npmScript = process.env['npm_execpath'];
  // Under `npm run` npm reports its own path; otherwise it is on the PATH (a .cmd file on Windows, which needs a
  // shell).
  if (npmScript?.endsWith('.js')) return [process.execPath, npmScript, ...args];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/c', 'npm', ...args] : ['npm', ...args];
}
