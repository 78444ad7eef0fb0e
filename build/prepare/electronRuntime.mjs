/** Finds the Electron of this machine, and downloads one when there is none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, exitCodeOf, start } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';
import { fallbackName, makeFallbackRuntime, refreshDefaultApp } from './fallbackRuntime.mjs';
import { cacheFolders, repositoryRoot } from './folders.mjs';

const electronPackage = join(repositoryRoot, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 300_000;

const executables = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
});

/** @typedef {{ executable: string, version: string, isFallback: boolean }} ElectronRuntime */

/**
 * @param {string} folder
 * @returns {{ executable: string, version: string } | undefined}
 */
function runtimeIn(folder) {
  const executable = join(folder, executables[process.platform] ?? 'electron');
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

/** @returns {ElectronRuntime | undefined} */
export function findElectronRuntime() {
  const published = runtimeIn(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist'));
  if (published) return { ...published, isFallback: false };
  for (const folder of cacheFolders()) {
    const cached = runtimeIn(join(folder, fallbackName));
    if (cached) return { ...cached, isFallback: true };
  }
  return undefined;
}

/** Downloads the published runtime from Electron's release site. False when the site does not answer. */
async function downloadPublishedRuntime() {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  console.log(`Getting Electron ${version} (about 110 MB) from its release site …`);
  const installer = start(process.execPath, [join(electronPackage, 'install.js')], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  /** @type {string[]} */
  const complaints = [];
  installer.stderr?.on('data', (chunk) => complaints.push(String(chunk)));
  const limit = setTimeout(() => void end(installer), DOWNLOAD_LIMIT_MS);
  const exitCode = await exitCodeOf(installer);
  clearTimeout(limit);
  if (exitCode === 0 && findElectronRuntime()) return true;
  console.log(`  it cannot be had from there: ${complaints.join('').trim().split('\n')[0] || 'no answer in time'}`);
  return false;
}

export async function prepareElectronRuntime() {
  const found = findElectronRuntime();
  if (found) {
    if (found.isFallback) refreshDefaultApp(found.executable);
    return;
  }
  if (await downloadPublishedRuntime()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepFailure(
      'there is no Electron runtime on this machine and its release site cannot be reached',
      'allow access to the site (or set ELECTRON_MIRROR or HTTPS_PROXY), or unpack the same version elsewhere and ' +
        'set ELECTRON_OVERRIDE_DIST_PATH to that folder; then run the command again',
    );
  }
  await makeFallbackRuntime();
}
