/**
 * The source maps of the packaged bundles. They do not ship: they name the files that each bundle was really made from,
 * and so show whether the software bill is complete.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { packageFolderOf } from './shippedPackages.mjs';

const out = join(repositoryRoot, 'out');
const mapsFolder = join(out, 'maps');

/** @param {string} folder @returns {string[]} below it */
function mapsBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
}

/** Moves the maps from the bundles to a separate folder. @param {readonly string[]} bundles */
export function keepMapsOut(bundles) {
  rmSync(mapsFolder, { recursive: true, force: true });
  for (const bundle of bundles) {
    const from = join(out, bundle);
    for (const name of mapsBelow(from)) {
      cpSync(join(from, name), join(mapsFolder, bundle, name));
      rmSync(join(from, name));
    }
  }
}

/** The files that a bundle was made from, as its maps name them. @param {string} bundle @returns {string[]} */
export function sourcesOf(bundle) {
  const folder = join(mapsFolder, bundle);
  return mapsBelow(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).sources);
}

/**
 * The folders of the packages that these sources belong to.
 * @param {readonly string[]} sources
 * @returns {string[]}
 */
export function packageFoldersIn(sources) {
  return [...new Set(sources.flatMap((source) => packageFolderOf(source) ?? []))].sort();
}
