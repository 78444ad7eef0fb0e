/** The npm packages in the bundles, from the list of modules that the bundler included. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name as published, whatever name it is installed under
 * @property {string} version
 * @property {string} licence an SPDX expression
 * @property {string | null} integrity of its published archive, as package-lock.json has it
 * @property {string} licenceText
 */

// Code that the tools themselves add, by the names of its modules.
const toolModules = /** @type {const} */ ([
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0plugin-vue:', '@vitejs/plugin-vue'],
]);
const licenceFile = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/**
 * The folder below the root in which the package of a module is installed; `null` for a module of this repository.
 * @param {string} moduleId
 * @returns {string | null}
 */
export function packageFolderOf(moduleId) {
  const tool = toolModules.find(([start]) => moduleId.startsWith(start));
  if (tool !== undefined) return `node_modules/${tool[1]}`;
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/s, '').replaceAll('\\', '/');
  const found = /^.*?\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path);
  if (found?.[1] !== undefined) return found[1];
  if (moduleId.startsWith('\0')) throw new Error(`where does the module ${JSON.stringify(moduleId)} come from?`);
  return null;
}

/** @param {string} folder */
function licenceTextIn(folder) {
  const name = readdirSync(folder).find((entry) => licenceFile.test(entry));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
}

/**
 * @param {string} root of the repository
 * @param {readonly string[]} folders below it, as `packageFolderOf` gives them
 * @returns {readonly ShippedPackage[]} one of each name and version, in order
 */
export function describePackages(root, folders) {
  /** @type {{ packages: Record<string, { integrity?: string }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  for (const folder of [...new Set(folders)].sort()) {
    const manifest = join(root, folder, 'package.json');
    if (!existsSync(manifest)) throw new Error(`${folder} is in a bundle, but not installed`);
    const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'));
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: license,
      integrity: lock.packages[folder]?.integrity ?? null,
      licenceText: licenceTextIn(join(root, folder)),
    });
  }
  return [...found.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
