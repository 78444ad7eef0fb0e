// The rules of `.dependency-cruiser.mjs` that come from a list.

/**
 * Where each library is imported, see docs/decisions/0007-dependencies.md. Tests may import what they check, and the
 * layers above already keep those of the screen, zod and Electron.
 * @type {Record<string, string>}
 */
const homesOfPackages = {
  '@electron/asar': 'build/shipped/',
  '@electron/fuses': 'build/(prepare|shipped)/',
  '@peculiar/asn1-(rsa|schema|x509)': 'electron/adapters/network/',
  '@shockpkg/icon-encoder': 'build/icons/',
  '@streamparser/json': 'electron/core/kernel/',
  'builder-util-runtime': 'electron/adapters/updates/',
  cometd: 'electron/adapters/comet/',
  'cometd-nodejs-server': 'simulator/notifications/',
  'electron-log': 'electron/adapters/log/',
  'electron-updater': 'electron/adapters/updates/',
  'js-yaml': '(electron/adapters/updates|build/shipped)/',
  'jsonc-parser': 'electron/core/policy/',
  keytar: 'electron/adapters/secrets/',
  'libphonenumber-js': 'electron/core/kernel/',
  plist: 'build/policy/',
  yauzl: 'build/prepare/',
};

/** One rule for each library: only its home imports it. */
export const packageHomes = Object.entries(homesOfPackages).map(([name, home]) => ({
  name: `${name}-has-one-home`,
  comment: 'A library is imported from one folder, so that it can be replaced.',
  from: { pathNot: `^(${home}|test/)` },
  to: { path: `^node_modules/${name}/` },
}));

/**
 * One rule for each feature of a folder: nothing that is further down in the list.
 * @param {string} folder @param {readonly string[]} features
 */
export function downwards(folder, features) {
  return features.slice(0, -1).map((feature, index) => ({
    name: `${folder}/${feature}-is-below`,
    comment: 'Features know only those that the list puts above them, so each can be read without the rest.',
    from: { path: `^${folder}/${feature}/` },
    to: { path: `^${folder}/(${features.slice(index + 1).join('|')})/` },
  }));
}
