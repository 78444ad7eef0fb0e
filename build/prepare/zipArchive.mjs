/** Reads a zip file from disk entry by entry: only the central directory is ever held in memory. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_HEADER_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const DEFLATED = 8;

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} mode the Unix permissions, 0 when the archive has none
 * @property {number} method
 * @property {number} packedSize
 * @property {number} size
 * @property {number} headerOffset
 */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {{ position: number, length: number }} range
 */
async function readRange(file, { position, length }) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error(`zip file ends early: ${bytesRead} of ${length} bytes at ${position}`);
  return buffer;
}

/** @param {import('node:fs/promises').FileHandle} file */
async function readDirectory(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, END_SIZE + LONGEST_COMMENT);
  const tail = await readRange(file, { position: size - tailLength, length: tailLength });
  const endMark = Buffer.alloc(4);
  endMark.writeUInt32LE(END_SIGNATURE);
  const end = tail.lastIndexOf(endMark);
  if (end < 0) throw new Error('not a zip file: it has no end record');
  return readRange(file, { position: tail.readUInt32LE(end + 16), length: tail.readUInt32LE(end + 12) });
}

/** @param {Buffer} directory */
function parseDirectory(directory) {
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  while (at + DIRECTORY_HEADER_SIZE <= directory.length) {
    const nameLength = directory.readUInt16LE(at + 28);
    const nameStart = at + DIRECTORY_HEADER_SIZE;
    entries.push({
      name: directory.toString('utf8', nameStart, nameStart + nameLength),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at = nameStart + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {string} path */
export async function openZip(path) {
  const file = await open(path);
  const entries = parseDirectory(await readDirectory(file));
  return {
    entries,
    close: () => file.close(),
    /**
     * @param {ZipEntry} entry
     * @param {string} target
     */
    async extract(entry, target) {
      const output = createWriteStream(target, entry.mode ? { mode: entry.mode } : {});
      if (entry.packedSize === 0) {
        await new Promise((resolve) => output.end(resolve));
        return;
      }
      const header = await readRange(file, { position: entry.headerOffset, length: LOCAL_HEADER_SIZE });
      const start = entry.headerOffset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
      const packed = createReadStream(path, { start, end: start + entry.packedSize - 1 });
      await (entry.method === DEFLATED ? pipeline(packed, createInflateRaw(), output) : pipeline(packed, output));
      if (output.bytesWritten !== entry.size) throw new Error(`zip entry ${entry.name} is damaged`);
    },
  };
}
