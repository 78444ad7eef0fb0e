/** @typedef {import('./shippedPackages.mjs').ShippedPackage} ShippedPackage */

const line = '-'.repeat(80);

/**
 * The licences of the packages in the bundles. Those of Electron and Chromium are already beside the program.
 * @param {readonly ShippedPackage[]} packages
 */
export function licencesText(packages) {
  const blocks = packages.map(({ name, version, licence, licenceText }) => {
    const text = licenceText === '' ? `Its package has no licence text; it is under ${licence}.` : licenceText;
    return `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}\n`;
  });
  const head = 'Wrapkey contains these packages. Electron and Chromium: LICENSE.electron.txt, LICENSES.chromium.html.';
  return [head, '', ...blocks].join('\n');
}
