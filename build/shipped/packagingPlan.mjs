/** Decides the arguments for electron-builder and the warnings for the reader. Has no effects. */
import { dirname } from 'node:path';
import { StepFailure } from '../process/stepFailure.mjs';

const TEST_RUNTIME = '--allow-test-runtime';
const systemFlags = /** @type {Record<string, string>} */ ({ darwin: '--mac', linux: '--linux', win32: '--win' });
const anySystem = /^(--(mac|macos|linux|win|windows)|-[mlwo]+)$/;

/**
 * @typedef {object} Circumstances
 * @property {import('../prepare/electronRuntime.mjs').ElectronRuntime} runtime
 * @property {string} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} versionToShip
 */

/** @typedef {{ builderArgs: string[], warnings: string[] }} PackagingPlan */

/**
 * @param {readonly string[]} args
 * @param {Circumstances} circumstances
 * @returns {PackagingPlan}
 */
export function packagingPlan(args, circumstances) {
  const targets = args.filter((arg) => arg !== TEST_RUNTIME);
  if (circumstances.runtime.isFallback) {
    return testPackage(targets, circumstances, args.includes(TEST_RUNTIME));
  }
  const { runtime, platform, env, versionToShip } = circumstances;
  if (runtime.version !== versionToShip) {
    throw new StepFailure(
      `the Electron runtime here is ${runtime.version}, but Wrapkey ships with ${versionToShip}`,
      'delete node_modules/electron/dist (or correct ELECTRON_OVERRIDE_DIST_PATH) and run the command again',
    );
  }
  const system = targets.some((arg) => anySystem.test(arg)) ? [] : [systemFlags[platform] ?? '--linux'];
  const ownRuntime = env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined ? [] : electronDist(runtime);
  return {
    builderArgs: [...system, ...targets, '--publish', 'never', ...ownRuntime],
    warnings: unsigned(platform, env),
  };
}

/**
 * @param {readonly string[]} targets
 * @param {Circumstances} circumstances
 * @param {boolean} isAllowed
 * @returns {PackagingPlan}
 */
function testPackage(targets, { runtime, platform, versionToShip }, isAllowed) {
  if (!isAllowed) {
    throw new StepFailure(
      `the only Electron on this machine is the test runtime ${runtime.version}; a package for agents needs Electron ` +
        `${versionToShip} as it is published, and its release site cannot be reached from here`,
      'allow access to the site (or set ELECTRON_MIRROR or HTTPS_PROXY), or unpack that version elsewhere and set ' +
        `ELECTRON_OVERRIDE_DIST_PATH to its folder. For a package that only tests start: npm run package -- ${TEST_RUNTIME}`,
    );
  }
  const isPlainFolder = targets.every((arg) => ['--linux', '-l', 'dir', '--dir'].includes(arg));
  if (platform !== 'linux' || !isPlainFolder) {
    throw new StepFailure(
      `with ${TEST_RUNTIME} there is a folder for Linux to test with, and nothing to install`,
      `npm run package -- ${TEST_RUNTIME}`,
      2,
    );
  }
  return {
    builderArgs: ['--linux', 'dir', '--publish', 'never', ...electronDist(runtime)],
    warnings: [`THIS PACKAGE IS FOR TESTS ONLY: it is built on the test runtime, Electron ${runtime.version}.`],
  };
}

/** @param {Circumstances['runtime']} runtime */
function electronDist({ executable, version }) {
  return [`--config.electronDist=${dirname(executable)}`, `--config.electronVersion=${version}`];
}

/** @param {string} platform @param {Circumstances['env']} env */
function unsigned(platform, env) {
  const has = (/** @type {readonly string[]} */ ...names) => names.every((name) => Boolean(env[name]));
  if (platform === 'win32' && !has('WIN_CSC_LINK') && !has('CSC_LINK')) {
    return ['NOT SIGNED: neither WIN_CSC_LINK nor CSC_LINK is set. Windows warns of it, and updates refuse it.'];
  }
  if (platform !== 'darwin') return [];
  if (!has('CSC_LINK') && !has('CSC_NAME')) {
    return ['NOT SIGNED: neither CSC_LINK nor CSC_NAME is set. macOS refuses to start it on other computers.'];
  }
  const canNotarize =
    has('APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER') ||
    has('APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID') ||
    has('APPLE_KEYCHAIN_PROFILE');
  return canNotarize ? [] : ['NOT NOTARISED: no APPLE_API_KEY…, APPLE_ID… or APPLE_KEYCHAIN_PROFILE is set.'];
}
