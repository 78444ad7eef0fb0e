/** Compares the facts found in a package with the configuration. Does not read the package itself. */
import { load } from 'js-yaml';

/**
 * @typedef {object} PackageFacts
 * @property {Readonly<Record<string, boolean | string>>} fuses as the program has them, by their names in the configuration
 * @property {boolean} isSameInEachHalf a universal program has the fuses once for each processor
 * @property {readonly string[]} paths in the archive
 * @property {boolean} hasSourceMapLinks
 * @property {readonly string[]} prebuilds of the keychain library: the folders beside the archive
 * @property {string | null} updateSettings the text of app-update.yml
 */

/** @typedef {{ what: string, wanted: string, found: string, isGood: boolean }} Check */

/**
 * @typedef {object} Wanted
 * @property {string} configuration the text of electron-builder.yml
 * @property {string} platform
 * @property {string} arch
 * @property {boolean} isSigned
 */

/**
 * @param {PackageFacts} facts
 * @param {Wanted} wanted
 * @returns {readonly Check[]}
 */
export function checksOf(facts, { configuration, platform, arch, isSigned }) {
  const prebuilds = prebuildsFor(platform, arch);
  const folder = /^node_modules\/keytar\/prebuilds\/([^/]+)\//;
  const inArchive = new Set(facts.paths.flatMap((path) => folder.exec(path)?.[1] ?? []));
  return [
    ...fuseChecks(facts.fuses, wantedFuses(configuration)),
    check('the fuses of the other processor', 'the same', facts.isSameInEachHalf ? 'the same' : 'others'),
    check('source maps in the archive', 'none', list(facts.paths.filter((path) => path.endsWith('.map')))),
    check('links to source maps in the archive', 'none', facts.hasSourceMapLinks ? 'some' : 'none'),
    check('keychain library in the archive', list(prebuilds), list(inArchive)),
    check('keychain library beside the archive', list(prebuilds), list(facts.prebuilds)),
    check('app-update.yml', 'there', facts.updateSettings === null ? 'missing' : 'there'),
    // Without a publisher Wrapkey on Windows installs no update.
    ...(isSigned && platform === 'win32'
      ? [check('publisher in app-update.yml', 'named', publisherIn(facts.updateSettings ?? ''))]
      : []),
  ];
}

/**
 * Judges the program that was started with `--check-policy` on a machine without a policy.
 * @param {{ status: number | null, signal: string | null, error?: Error | undefined }} ended
 */
export function startCheck({ status, signal, error }) {
  const how = status === null ? `ended by ${signal ?? error?.message ?? 'nothing known'}` : `exit code ${status}`;
  return check('start with --check-policy', 'exit code 0', how);
}

/** @param {string} what @param {string} wanted @param {string} found @returns {Check} */
function check(what, wanted, found) {
  return { what, wanted, found, isGood: wanted === found };
}

/** @param {Iterable<string>} names */
function list(names) {
  return [...names].sort().join(', ') || 'none';
}

/** @param {string} settings */
function publisherIn(settings) {
  const { publisherName } = mapIn(settings);
  return Array.isArray(publisherName) && typeof publisherName[0] === 'string' ? 'named' : 'missing';
}

/** @param {string} yaml @returns {Record<string, unknown>} what is on its first level; nothing where it is no map */
function mapIn(yaml) {
  return { ...Object(load(yaml)) };
}

/** @param {string} platform @param {string} arch */
function prebuildsFor(platform, arch) {
  return platform === 'darwin' ? ['darwin-arm64', 'darwin-x64'] : [`${platform}-${arch}`];
}

/**
 * The fuses of the configuration, which must have at least one.
 * @param {string} configuration
 * @returns {Readonly<Record<string, boolean>>}
 */
export function wantedFuses(configuration) {
  const named = Object.entries(Object(mapIn(configuration)['electronFuses'])).map(([name, state]) => {
    if (typeof state !== 'boolean')
      throw new Error(`electron-builder.yml has a fuse that is neither on nor off: ${name}`);
    return /** @type {const} */ ([name, state]);
  });
  if (named.length === 0) throw new Error('electron-builder.yml has no fuses');
  return { ...Object.fromEntries(named), enableEmbeddedAsarIntegrityValidation: true };
}

/**
 * A fuse that the configuration does not name keeps Electron's default; it is listed only for information.
 * @param {PackageFacts['fuses']} found
 * @param {Readonly<Record<string, boolean>>} wanted
 */
function fuseChecks(found, wanted) {
  const others = Object.keys(found).filter((name) => !Object.hasOwn(wanted, name));
  return [
    ...Object.entries(wanted).map(([name, isOn]) => check(`fuse ${name}`, word(isOn), word(found[name] ?? 'missing'))),
    ...others.map((name) => {
      const state = word(found[name] ?? 'missing');
      return { what: `fuse ${name}`, wanted: 'as Electron has it', found: state, isGood: true };
    }),
  ];
}

/** @param {boolean | string} state */
function word(state) {
  return state === true ? 'on' : state === false ? 'off' : state;
}

/** @param {readonly Check[]} checks */
export function tableOf(checks) {
  const width = (/** @type {'what' | 'wanted' | 'found'} */ column) =>
    Math.max(...checks.map((one) => one[column].length));
  const [what, wanted] = [width('what'), width('wanted')];
  return checks
    .map((one) => {
      const columns = [one.what.padEnd(what), one.wanted.padEnd(wanted), one.found].join('  ');
      return `${one.isGood ? 'ok     ' : 'WRONG  '} ${columns}`;
    })
    .join('\n');
}
