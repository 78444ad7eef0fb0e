/** Reads the unpacked program in dist/, from which the packages were made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState, SENTINEL } from '@electron/fuses/dist/constants.js';
import { pathsInAsar } from './asarArchive.mjs';

/**
 * @typedef {object} UnpackedProgram
 * @property {string} bundle what the fuses are asked of: the app of macOS, or else the executable
 * @property {string} executable
 * @property {string} fuseFile that holds the fuses
 * @property {string} resources
 */

/** @param {string} dist @param {string} platform @returns {UnpackedProgram} */
export function unpackedProgram(dist, platform) {
  if (platform === 'darwin') {
    const bundle = join(dist, 'mac-universal', 'Wrapkey.app');
    const contents = join(bundle, 'Contents');
    return {
      bundle,
      executable: join(contents, 'MacOS', 'Wrapkey'),
      fuseFile: join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework'),
      resources: join(contents, 'Resources'),
    };
  }
  const folder = join(dist, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
  const executable = join(folder, platform === 'win32' ? 'Wrapkey.exe' : 'wrapkey');
  return { bundle: executable, executable, fuseFile: executable, resources: join(folder, 'resources') };
}

/** @param {UnpackedProgram} program @returns {Promise<import('./packageChecks.mjs').PackageFacts>} */
export async function readPackage({ bundle, fuseFile, resources }) {
  const archive = join(resources, 'app.asar');
  const prebuilds = join(resources, 'app.asar.unpacked', 'node_modules', 'keytar', 'prebuilds');
  const updateSettings = join(resources, 'app-update.yml');
  return {
    fuses: namedFuses(await getCurrentFuseWire(bundle)),
    isSameInEachHalf: haveHalvesSameFuses(readFileSync(fuseFile)),
    paths: pathsInAsar(archive),
    hasSourceMapLinks: readFileSync(archive).includes('sourceMappingURL'),
    prebuilds: existsSync(prebuilds) ? readdirSync(prebuilds) : [],
    updateSettings: existsSync(updateSettings) ? readFileSync(updateSettings, 'utf8') : null,
  };
}

/** @param {Awaited<ReturnType<typeof getCurrentFuseWire>>} wire */
function namedFuses({ version, ...wire }) {
  if (version !== '1') throw new Error(`the fuses have version ${version}, which is not known here`);
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => {
      const name = FuseV1Options[Number(index)];
      // In the configuration their names begin with a small letter.
      return [name === undefined ? index : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`, stateOf(Number(state))];
    }),
  );
}

/** @param {number} state */
function stateOf(state) {
  if (state === FuseState.ENABLE) return true;
  if (state === FuseState.DISABLE) return false;
  return state === FuseState.REMOVED ? 'removed' : `unknown (${state})`;
}

/** `getCurrentFuseWire` reads only the first half. @param {Buffer} binary */
export function haveHalvesSameFuses(binary) {
  const wireAt = (/** @type {number} */ at) => {
    const start = at + SENTINEL.length;
    return binary.subarray(start, start + 2 + (binary[start + 1] ?? 0));
  };
  return wireAt(binary.indexOf(SENTINEL)).equals(wireAt(binary.lastIndexOf(SENTINEL)));
}
