/** @typedef {{ files?: Record<string, Entry> }} Entry */

/**
 * The paths of the files in an archive of Electron's, in order; its head says how long the JSON is that follows.
 * @param {Buffer} archive
 * @returns {readonly string[]}
 */
export function pathsInAsar(archive) {
  const start = 16;
  /** @type {Entry} */
  const root = JSON.parse(archive.toString('utf8', start, start + archive.readUInt32LE(12)));
  if (root.files === undefined) throw new Error('this is no asar archive');
  return pathsBelow(root, '').sort();
}

/** @param {Entry} entry @param {string} path @returns {string[]} */
function pathsBelow({ files }, path) {
  if (files === undefined) return [path];
  return Object.entries(files).flatMap(([name, entry]) => pathsBelow(entry, path === '' ? name : `${path}/${name}`));
}
