/** Adds the registry entries for links to numbers to the project of the MSI, before WiX reads it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dialLinkRegistry } from './dialLinkRegistry.mjs';

// Never to be changed: Windows counts by it who needs these entries.
const componentId = '0E7B2C5D-6B7C-4C0B-9E51-6A2D5B7E9F13';
const end = '</ComponentGroup>';

/** @param {string} text */
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {import('./dialLinkRegistry.mjs').RegistryEntry} entry @param {number} index */
function registryValue({ key, name, value }, index) {
  const named = name === '' ? '' : ` Name="${attribute(name)}"`;
  const keyPath = index === 0 ? ' KeyPath="yes"' : '';
  const program = value.replaceAll('%PROGRAM%', '[#mainExecutable]');
  return `<RegistryValue Root="HKLM" Key="${attribute(key)}"${named} Type="string" Value="${attribute(program)}"${keyPath}/>`;
}

/** @param {string} project */
export function withDialLinks(project) {
  const at = project.lastIndexOf(end);
  if (at < 0 || !project.includes('Id="mainExecutable"')) throw new Error('the project of the MSI has another form');
  const values = dialLinkRegistry.map(registryValue).join('\n        ');
  const component = `  <Component Id="DialLinks" Guid="${componentId}">\n        ${values}\n      </Component>\n    `;
  return `${project.slice(0, at)}${component}${project.slice(at)}`;
}

/** Called by electron-builder. @param {string} file */
export function msiProjectCreated(file) {
  writeFileSync(file, withDialLinks(readFileSync(file, 'utf8')));
}
