import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';

/** The Electron version that package.json names, whichever runs here. @returns {string} */
export function electronVersionToShip() {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')).devDependencies.electron;
}
