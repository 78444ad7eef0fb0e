/** A configuration profile of macOS, as an example to begin with. */
import { escaped } from './xml.mjs';

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

/** @param {unknown} value @param {string} indent @returns {string[]} */
function plist(value, indent) {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return [`${indent}<array>`, ...value.flatMap((item) => plist(item, deeper)), `${indent}</array>`];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([name, item]) => [
      `${deeper}<key>${escaped(name)}</key>`,
      ...plist(item, deeper),
    ]);
    return [`${indent}<dict>`, ...entries, `${indent}</dict>`];
  }
  if (typeof value === 'boolean') return [`${indent}<${value ? 'true' : 'false'}/>`];
  if (typeof value === 'number') return [`${indent}<integer>${value}</integer>`];
  // A property list knows no null; an empty text says the same.
  return [`${indent}<string>${value === null ? '' : escaped(String(value))}</string>`];
}

/** @param {readonly PolicyField[]} fields */
export function mobileConfig(fields) {
  const payload = {
    ...exampleValues(fields),
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
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...plist(profile, ''),
    '</plist>',
  ].join('\n')}\n`;
}
