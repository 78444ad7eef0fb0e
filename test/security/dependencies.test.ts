import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../../build/prepare/folders.mjs';

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        inBundle: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json'))).packages;
const installed = Object.entries(lock).filter(([path]) => path !== '');

it('lets no dependency run a script when it is installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

it('knows every dependency that would like to, and needs none of these scripts', () => {
  const wanting = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
  // electron-winstaller makes another kind of installer; keytar brings its binaries with it.
  expect(wanting).toEqual(['node_modules/electron-winstaller', 'node_modules/keytar']);
  const binary = join('node_modules', 'keytar', 'prebuilds', `${process.platform}-${process.arch}`);
  expect(existsSync(join(repositoryRoot, binary)), binary).toBe(true);
});

it('ships one dependency beside what is bundled', () => {
  const shipped = installed.filter(([, { dev }]) => dev !== true).map(([path]) => path);
  expect(shipped).toContain('node_modules/keytar');
  expect(shipped.filter((path) => !/^node_modules\/(keytar|node-addon-api|node-gyp-build)$/.test(path))).toEqual([]);
});

it('pins each package by its digest', () => {
  const loose = installed.filter(([, { integrity, link, inBundle }]) => !link && !inBundle && integrity === undefined);
  expect(loose.map(([path]) => path)).toEqual([]);
});

it('names exact versions only', () => {
  const { devDependencies, dependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()), dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const all = Object.entries({ ...devDependencies, ...dependencies });
  expect(all.filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
