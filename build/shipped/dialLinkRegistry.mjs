/**
 * What the installers write for Windows, so that a person can choose Wrapkey for links to numbers (Settings, Default apps).
 * No default is changed: only `wrapkey:`, which is nobody else's, is taken. `dialLinks.nsh` has the same for NSIS.
 */

export const dialLinkSchemes = ['tel', 'callto', 'sip', 'wrapkey'];

const capabilities = 'Software\\Wrapkey\\Capabilities';
const classes = 'Software\\Classes';

/**
 * Below HKEY_LOCAL_MACHINE. `name` is empty for the value without a name; `%PROGRAM%` stands for the program's file.
 * @typedef {{ readonly key: string, readonly name: string, readonly value: string }} RegistryEntry
 */

/** What opens a link. After `--` nothing is a switch. @param {string} key @returns {RegistryEntry[]} */
function opens(key) {
  return [
    { key, name: '', value: 'URL:Wrapkey' },
    { key, name: 'URL Protocol', value: '' },
    { key: `${key}\\DefaultIcon`, name: '', value: '%PROGRAM%,0' },
    { key: `${key}\\shell\\open\\command`, name: '', value: '"%PROGRAM%" -- "%1"' },
  ];
}

/** @type {readonly RegistryEntry[]} */
export const dialLinkRegistry = [
  ...opens(`${classes}\\Wrapkey.Link`),
  ...opens(`${classes}\\wrapkey`),
  { key: capabilities, name: 'ApplicationName', value: 'Wrapkey' },
  { key: capabilities, name: 'ApplicationDescription', value: 'Shows numbers of links, and calls them on request' },
  ...dialLinkSchemes.map((name) => ({ key: `${capabilities}\\URLAssociations`, name, value: 'Wrapkey.Link' })),
  { key: 'Software\\RegisteredApplications', name: 'Wrapkey', value: capabilities },
];
