/** The folders: the repository, and the caches for downloads that every clone shares. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StepFailure } from '../process/stepFailure.mjs';

export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** In order of preference; the last one is for a home folder that is not writable. */
export function cacheFolders() {
  const userCache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return [join(userCache, 'wrapkey'), join(repositoryRoot, '.cache', 'wrapkey')];
}

/** @param {string} folder */
export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function writableCacheFolder() {
  const folder = cacheFolders().find(isWritable);
  if (folder) return folder;
  throw new StepFailure(
    `none of these folders can be written: ${cacheFolders().join(', ')}`,
    'set XDG_CACHE_HOME to a folder that you may write to',
  );
}
