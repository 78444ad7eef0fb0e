/** The advisories of `npm audit --json` against the packages that ship. */

/** @typedef {{ title: string, url: string, severity: string, range: string }} Advisory */
/** @typedef {{ name: string, severity: string, via: readonly (string | Advisory)[] }} Vulnerability */

/**
 * One line for each advisory. Throws when there is no valid report: no answer of the registry does not mean that all is well.
 * @param {unknown} report
 * @param {readonly string[]} shipped names as they are installed, and `electron`
 * @returns {string[]}
 */
export function advisoriesAgainst(report, shipped) {
  if (typeof report !== 'object' || report === null || !('vulnerabilities' in report)) {
    throw new Error('npm audit gave no report');
  }
  const vulnerabilities = /** @type {Record<string, Vulnerability>} */ (report.vulnerabilities);
  return shipped.flatMap((name) =>
    (vulnerabilities[name]?.via ?? []).flatMap((via) =>
      typeof via === 'string' ? [] : [`${name} ${via.range}: ${via.severity}: ${via.title} (${via.url})`],
    ),
  );
}
