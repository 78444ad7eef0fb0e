import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';

/** The one that package.json names, whatever runs here. @returns {string} */
export function electronVersionToShip() {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')).devDependencies.electron;
}
