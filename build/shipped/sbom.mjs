/** The content of the package in the form of CycloneDX 1.6. The same content gives the same bytes. */
import { createHash } from 'node:crypto';

/** @typedef {import('./shippedPackages.mjs').ShippedPackage} ShippedPackage */

/**
 * @typedef {object} Runtime
 * @property {string} version of Electron
 * @property {Readonly<Record<string, string>>} parts `process.versions` of Electron: Chromium, Node and what is in them
 */

/** @param {string} name @param {string} version */
function packageUrl(name, version) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** @param {string} expression */
function licences(expression) {
  return /\s/.test(expression) ? [{ expression }] : [{ license: { id: expression } }];
}

/** @param {string | null} integrity */
function hashes(integrity) {
  const content = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return content === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] };
}

/** @param {ShippedPackage} shipped */
function library({ name, version, licence, integrity }) {
  const url = packageUrl(name, version);
  const scope = /^(@[^/]+)\/(.+)$/.exec(name);
  return {
    type: 'library',
    'bom-ref': url,
    ...(scope === null ? { name } : { group: scope[1], name: scope[2] }),
    version,
    ...hashes(integrity),
    licenses: licences(licence),
    purl: url,
  };
}

/** @param {Runtime} runtime */
function framework({ version, parts }) {
  const url = `pkg:github/electron/electron@v${version}`;
  const names = Object.keys(parts)
    .filter((name) => name !== 'electron')
    .sort();
  return {
    type: 'framework',
    'bom-ref': url,
    name: 'electron',
    version,
    licenses: licences('MIT'),
    purl: url,
    components: names.map((name) => ({
      type: 'library',
      'bom-ref': `${url}#${name}`,
      name,
      version: parts[name],
    })),
  };
}

/**
 * @param {{ name: string, version: string, license: string, description: string }} app
 * @param {{ packages: readonly ShippedPackage[], runtime: Runtime }} content
 */
export function softwareBill(app, { packages, runtime }) {
  const root = packageUrl(app.name, app.version);
  const components = [framework(runtime), ...packages.map(library)];
  const body = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: app.name,
        version: app.version,
        description: app.description,
        licenses: licences(app.license),
        purl: root,
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'], dependsOn: [] })),
    ],
  };
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialNumber(body), version: 1, ...body };
}

/** A UUID made from the content, so that two builds of the same sources agree. @param {unknown} body */
function serialNumber(body) {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${groups.join('-')}`;
}
