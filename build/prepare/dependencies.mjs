/** Installs node_modules when package-lock.json has changed since the last installation. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../process/children.mjs';
import { npmCommand } from '../process/tools.mjs';
import { isWritable, repositoryRoot } from './folders.mjs';

const stampFile = join(repositoryRoot, 'node_modules', '.wrapkey-stamp');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(repositoryRoot, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} path @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function packagesOf(path) {
  if (!existsSync(path)) return {};
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  // The repository itself is in only one of the two files.
  delete packages[''];
  return packages;
}

/** After `npm install` npm's own record of the tree agrees with the lock file, so there is nothing to do. */
function treeAgreesWithLock() {
  const installed = packagesOf(join(repositoryRoot, 'node_modules', '.package-lock.json'));
  const locked = packagesOf(join(repositoryRoot, 'package-lock.json'));
  const names = new Set([...Object.keys(installed), ...Object.keys(locked)]);
  return [...names].every((name) => {
    const here = installed[name];
    const wanted = locked[name];
    // Packages for other platforms are only in the lock file.
    if (!here) return wanted?.optional === true;
    return here.version === wanted?.version && here.integrity === wanted?.integrity;
  });
}

/** npm cannot work without a cache folder it may write to. */
export function npmEnvironment() {
  const configured = process.env['npm_config_cache'] ?? join(homedir(), '.npm');
  if (process.platform === 'win32' || isWritable(configured)) return process.env;
  return { ...process.env, npm_config_cache: join(repositoryRoot, '.cache', 'npm') };
}

export async function installDependencies() {
  const hash = lockHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (treeAgreesWithLock()) {
    writeFileSync(stampFile, hash);
    return;
  }
  console.log('Installing the npm packages of package-lock.json (npm ci) …');
  const startedAt = Date.now();
  await mustRun(npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']), {
    what: 'npm ci did not succeed',
    advice:
      'read the lines above; when they speak of the network, check that `npm ping` works ' +
      '(npm config get registry, proxy settings), then run the command again',
    options: { cwd: repositoryRoot, env: npmEnvironment() },
  });
  writeFileSync(stampFile, hash);
  console.log(`npm packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}
