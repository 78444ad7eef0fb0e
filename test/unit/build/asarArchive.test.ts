import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { expect, onTestFinished, test } from 'vitest';
import { pathsInAsar } from '../../../build/shipped/asarArchive.mjs';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'wrapkey-asar-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('every file in an archive is named, also those that lie beside it, and no folder', async () => {
  const content = folder();
  mkdirSync(join(content, 'out', 'main'), { recursive: true });
  mkdirSync(join(content, 'empty'));
  for (const name of ['package.json', 'out/main/main.js', 'out/keytar.node']) writeFileSync(join(content, name), name);
  const archive = join(folder(), 'app.asar');
  await createPackageWithOptions(content, archive, { unpack: '*.node' });

  expect(pathsInAsar(archive)).toEqual(['out/keytar.node', 'out/main/main.js', 'package.json']);
});

test('a file that is no archive is refused', () => {
  const file = join(folder(), 'app.asar');
  writeFileSync(file, 'no archive');

  expect(() => pathsInAsar(file)).toThrow();
});
