import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openZip } from '../../../build/prepare/zipArchive.mjs';

interface Content {
  readonly name: string;
  readonly text: string;
  readonly mode: number;
  readonly isDeflated: boolean;
}

/** One file as a zip archive holds it: local header and data, central directory, end record. */
function zipOf({ name, text, mode, isDeflated }: Content): Buffer {
  const packed = isDeflated ? deflateRawSync(Buffer.from(text)) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50);
  directory.writeUInt16LE(isDeflated ? 8 : 0, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(Buffer.byteLength(text), 24);
  directory.writeUInt16LE(name.length, 28);
  directory.writeUInt32LE((mode << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, directory, Buffer.from(name), end]);
}

function archive(bytes: Buffer): { readonly path: string; readonly target: string } {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'archive.zip');
  writeFileSync(path, bytes);
  return { path, target: join(folder, 'target') };
}

test.each([
  { how: 'a deflated', isDeflated: true, text: 'runtime '.repeat(1000) },
  { how: 'a stored', isDeflated: false, text: 'runtime' },
  { how: 'an empty', isDeflated: false, text: '' },
])('extracts $how file with its permissions', async ({ isDeflated, text }) => {
  const { path, target } = archive(zipOf({ name: 'Cypress/run', text, mode: 0o755, isDeflated }));
  const zip = await openZip(path);

  const [entry] = zip.entries;
  if (entry) await zip.extract(entry, target);
  zip.close();

  expect(entry?.fileName).toBe('Cypress/run');
  expect(readFileSync(target, 'utf8')).toBe(text);
  expect(statSync(target).mode & 0o111).not.toBe(0);
});

test('refuses a file that is longer or shorter than the archive says', async () => {
  const bytes = zipOf({ name: 'run', text: 'runtime '.repeat(1000), mode: 0o755, isDeflated: true });
  bytes.writeUInt32LE(9_000, bytes.indexOf('PK\u0001\u0002') + 24);
  const { path, target } = archive(bytes);
  const zip = await openZip(path);
  onTestFinished(() => zip.close());

  const [entry] = zip.entries;
  if (!entry) throw new Error('the archive has no entry');
  await expect(zip.extract(entry, target)).rejects.toThrow('bytes');
});

test('refuses a name that leads out of the folder', async () => {
  const { path } = archive(zipOf({ name: 'Cypress/../../run', text: 'runtime', mode: 0o755, isDeflated: false }));

  await expect(openZip(path)).rejects.toThrow('invalid relative path');
});

test('refuses a file that is not a zip archive', async () => {
  const { path } = archive(Buffer.from('<html>proxy error</html>'));

  await expect(openZip(path)).rejects.toThrow('not a zip file');
});
