/** Builds the bundles that are out of date, that is, whose sources have changed since they were built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../process/children.mjs';
import { toolCommand } from '../process/tools.mjs';
import { repositoryRoot } from './folders.mjs';

/** @typedef {'main' | 'preload' | 'renderer' | 'simulator'} BundleName */

/** @type {Record<BundleName, { sources: string[], result: string }>} */
const bundles = {
  main: { sources: ['electron', 'locales'], result: 'out/main/main.js' },
  preload: { sources: ['electron/preload.ts', 'electron/contract'], result: 'out/preload/preload.cjs' },
  renderer: {
    sources: ['renderer', 'electron/contract', 'electron/rules', 'locales'],
    result: 'out/renderer/main/index.html',
  },
  simulator: { sources: ['simulator'], result: 'out/simulator/main.js' },
};

export const allBundles = /** @type {BundleName[]} */ (Object.keys(bundles));

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {BundleName} name */
function hashOfSources(name) {
  const hash = createHash('sha256');
  const sources = [...bundles[name].sources, `build/vite.${name}.ts`, 'package-lock.json'];
  for (const file of sources.flatMap((source) => filesUnder(join(repositoryRoot, source)))) {
    hash.update(file.slice(repositoryRoot.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {BundleName} name */
function stampOf(name) {
  return join(repositoryRoot, 'out', 'stamps', name);
}

/** @param {BundleName} name @param {readonly string[]} options of Vite */
async function build(name, options) {
  const startedAt = Date.now();
  const hash = hashOfSources(name);
  rmSync(stampOf(name), { force: true });
  await mustRun(toolCommand('vite', ['build', '--config', `build/vite.${name}.ts`, '--logLevel', 'warn', ...options]), {
    what: `the ${name} part cannot be built`,
    advice: 'correct what the lines above complain about',
    // A test runner sets `test`, and Vue would be built for tests.
    options: { cwd: repositoryRoot, env: { ...process.env, NODE_ENV: 'production' } },
  });
  mkdirSync(join(repositoryRoot, 'out', 'stamps'), { recursive: true });
  writeFileSync(stampOf(name), hash);
  console.log(`Built ${bundles[name].result} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** @param {BundleName} name */
function isUpToDate(name) {
  const stamp = stampOf(name);
  if (!existsSync(join(repositoryRoot, bundles[name].result)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hashOfSources(name);
}

/** @param {readonly BundleName[]} names */
export function prepareBundles(names) {
  return buildAnew(names.filter((name) => !isUpToDate(name)));
}

/** @param {readonly BundleName[]} names @param {readonly string[]} [options] of Vite */
export async function buildAnew(names, options = []) {
  const results = await Promise.allSettled(names.map((name) => build(name, options)));
  for (const result of results) {
    if (result.status === 'rejected') throw result.reason;
  }
}
