import { listPackage, statFile } from '@electron/asar';

/**
 * The paths of the files in an asar archive, in order, with `/` on every system.
 * @param {string} archive
 * @returns {readonly string[]}
 */
export function pathsInAsar(archive) {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  const files = paths.filter((path) => !('files' in statFile(archive, path)));
  return files.map((path) => path.replaceAll('\\', '/')).sort();
}
