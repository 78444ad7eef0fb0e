/** Reads a zip file on disk: lists its entries, and unpacks each file with its permissions. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** The Unix permissions of an entry; 0 when the archive has none. @param {import('yauzl').Entry} entry */
const modeOf = (entry) => (entry.externalFileAttributes >>> 16) & 0o777;

/** Closes the file when its directory is damaged. @param {import('yauzl').ZipFile} zip */
async function entriesOf(zip) {
  try {
    const entries = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** @param {string} path */
export async function openZip(path) {
  const zip = await openPromise(path, { autoClose: false });
  return {
    entries: await entriesOf(zip),
    close: () => zip.close(),
    /**
     * @param {import('yauzl').Entry} entry
     * @param {string} target
     */
    async extract(entry, target) {
      const mode = modeOf(entry);
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, mode === 0 ? {} : { mode }));
    },
  };
}
