/** A configuration profile for macOS, as an example to start from. */
import plist from 'plist';

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

const shown = [
  'server.address',
  'server.isFixed',
  'signIn.mayKeepPassword',
  'disposition.codes',
  'wrapUp.mode',
  'preferences.enforced.startAtLogin',
  'keys.enforced',
];

/** The fields of the example. @param {readonly PolicyField[]} fields @returns {Record<string, unknown>} */
export function exampleValues(fields) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const { path, example } of fields.filter((field) => shown.includes(field.path.join('.')))) {
    const last = path.length - 1;
    let inside = values;
    for (const name of path.slice(0, last)) inside = inside[name] ??= {};
    inside[path[last] ?? ''] = example;
  }
  return values;
}

/**
 * A property list has no null; an empty text means the same.
 * @param {Record<string, unknown>} values
 * @returns {import('plist').PlistObject}
 */
function withoutNull(values) {
  return JSON.parse(JSON.stringify(values), (_, value) => value ?? '');
}

/** @param {readonly PolicyField[]} fields */
export function mobileConfig(fields) {
  const payload = {
    ...withoutNull(exampleValues(fields)),
    PayloadType: 'com.wrapkey.desktop',
    PayloadVersion: 1,
    PayloadIdentifier: 'com.example.wrapkey.policy.settings',
    PayloadUUID: '6E0C2F0B-2B58-4F0D-9A0E-5B4E54F0A001',
    PayloadDisplayName: 'Wrapkey',
  };
  const profile = {
    PayloadContent: [payload],
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadIdentifier: 'com.example.wrapkey.policy',
    PayloadUUID: '6E0C2F0B-2B58-4F0D-9A0E-5B4E54F0A002',
    PayloadDisplayName: 'Policy of Wrapkey',
    PayloadOrganization: 'Example',
  };
  return `${plist.build(profile)}\n`;
}
