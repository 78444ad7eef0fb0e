/** Makes bundles, licences, packages and software bill, in this order, each from what really ships. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAnew } from '../prepare/bundles.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { mustRun } from '../process/children.mjs';
import { loadTypeScript } from '../process/loadTypeScript.mjs';
import { toolCommand } from '../process/tools.mjs';
import { keepMapsOut } from './bundleMaps.mjs';
import { licencesText } from './licences.mjs';
import { shippedFolder } from './recordShipped.mjs';
import { softwareBill } from './sbom.mjs';
import { describePackages } from './shippedPackages.mjs';

/** @typedef {import('../prepare/electronRuntime.mjs').ElectronRuntime} ElectronRuntime */

const shippedBundles = /** @type {const} */ (['main', 'preload', 'renderer']);
const systemNames = /** @type {Record<string, string>} */ ({ darwin: 'mac', linux: 'linux', win32: 'win' });
const dist = join(repositoryRoot, 'dist');

function readManifest() {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
}

export function shippedPackages() {
  const bundled = shippedBundles.flatMap((name) =>
    JSON.parse(readFileSync(join(shippedFolder, `${name}.json`), 'utf8')),
  );
  const installed = Object.keys(readManifest().dependencies).map((name) => `node_modules/${name}`);
  return describePackages(repositoryRoot, [...bundled, ...installed]);
}

/** Electron's own versions. The packaged one cannot be asked, because of its fuses. @param {ElectronRuntime} runtime */
function partsOf({ executable }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return JSON.parse(execFileSync(executable, ['-p', 'JSON.stringify(process.versions)'], { env, encoding: 'utf8' }));
}

/** @param {ElectronRuntime} runtime @param {ReturnType<typeof shippedPackages>} packages */
function writeBill(runtime, packages) {
  const manifest = readManifest();
  const bill = softwareBill(manifest, { packages, runtime: { version: runtime.version, parts: partsOf(runtime) } });
  const system = systemNames[process.platform] ?? process.platform;
  const file = join(dist, `${manifest.productName}-${manifest.version}-${system}.cdx.json`);
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return file;
}

/** A package contains Electron's own texts only in Wrapkey's languages. */
async function languageArgs() {
  /** @type {typeof import('../../electron/contract/words/languages')} */
  const { languages } = await loadTypeScript('electron/contract/words/languages.ts');
  return languages.flatMap(({ electronLanguages }) =>
    electronLanguages.map((name) => `--config.electronLanguages=${name}`),
  );
}

/** @param {readonly string[]} warnings */
function say(warnings) {
  for (const warning of warnings) console.log(`\n!!! ${warning}\n`);
}

/**
 * @param {import('./packagingPlan.mjs').PackagingPlan} plan
 * @param {ElectronRuntime} runtime
 */
export async function packageApp({ builderArgs, warnings }, runtime) {
  say(warnings);
  // out/ may contain bundles of the watching build, with source maps.
  await buildAnew(shippedBundles, ['--sourcemap', 'hidden']);
  keepMapsOut(shippedBundles);
  const packages = shippedPackages();
  mkdirSync(shippedFolder, { recursive: true });
  writeFileSync(join(shippedFolder, 'THIRD-PARTY-LICENCES.txt'), licencesText(packages));
  rmSync(dist, { recursive: true, force: true });
  await mustRun(toolCommand('electronBuilder', [...builderArgs, ...(await languageArgs())]), {
    what: 'electron-builder did not succeed',
    advice: 'read its lines above; it downloads what makes installers, so the network may be the reason',
    options: { cwd: repositoryRoot },
  });
  // The test runtime contains a default app, which must not be in a package.
  if (runtime.isFallback) rmSync(join(dist, 'linux-unpacked', 'resources', 'app'), { recursive: true, force: true });
  console.log(
    `Packaged with ${packages.length} npm packages inside; the software bill is ${writeBill(runtime, packages)}`,
  );
  say(warnings);
}
