import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsFile, icnsPictures as wanted } from '../../../build/icons/icns.mjs';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import { icnsPictures, icoSizes, pngSize } from '../../support/pictureFiles';

const build = join(repositoryRoot, 'build');

function square(size: number): { readonly width: number; readonly height: number } {
  return { width: size, height: size };
}

test('the pictures for Linux have the size that their names say, from 16 to 1024', () => {
  const names = readdirSync(join(build, 'icons', 'app'));
  const sizes = names.map((name) => Number(/^(\d+)x\1\.png$/.exec(name)?.[1]));
  expect(sizes.toSorted((left, right) => left - right)).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  for (const [index, name] of names.entries()) {
    expect(pngSize(readFileSync(join(build, 'icons', 'app', name)))).toEqual(square(sizes[index] ?? 0));
  }
});

test('the icon for Windows has every size that Explorer and the task bar ask for', () => {
  const sizes = icoSizes(readFileSync(join(build, 'icon.ico')));
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256].map(square));
});

test('the icon for macOS has every picture, also those for dense screens', () => {
  const pictures = icnsPictures(readFileSync(join(build, 'icon.icns')));
  expect(pictures).toEqual(Object.fromEntries(wanted.map(([name, size]) => [name, square(size)])));
});

test('an icon file of macOS is as long as it says', async () => {
  const file = await icnsFile((size) =>
    readFileSync(join(build, 'icons', 'app', `${String(size)}x${String(size)}.png`)),
  );
  expect(Buffer.from(file).equals(readFileSync(join(build, 'icon.icns')))).toBe(true);
});
