import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { pathsInAsar } from '../../build/shipped/asarArchive.mjs';
import { packageFoldersIn, sourcesOf } from '../../build/shipped/bundleMaps.mjs';
import { describePackages } from '../../build/shipped/shippedPackages.mjs';
import { languages } from '../../electron/contract/words/languages';

const dist = join(repositoryRoot, 'dist');
const program = join(dist, 'linux-unpacked');
const archive = join(program, 'resources', 'app.asar');

const bill = z.object({
  components: z.array(z.looseObject({ type: z.string(), name: z.string(), purl: z.string(), version: z.string() })),
});

function theBill(): z.infer<typeof bill> {
  const file = readdirSync(dist).find((name) => name.endsWith('.cdx.json'));
  return bill.parse(JSON.parse(readFileSync(join(dist, file ?? ''), 'utf8')));
}

const keychain = `node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`;
const mayBeThere = [
  /^package\.json$/,
  /^out\/main\/[\w./-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(main|strip|wrapup)\/index\.html$/,
  /^out\/renderer\/assets\/[\w-]+\.(js|css)$/,
  /^node_modules\/keytar\/(LICENSE\.md|package\.json|lib\/keytar\.js)$/,
];

it('holds the three bundles, the manifest and the keychain library for this system, and nothing else', () => {
  const paths = pathsInAsar(archive);
  expect(paths).toEqual(
    expect.arrayContaining(['package.json', 'out/main/main.js', 'out/preload/preload.cjs', keychain]),
  );
  expect(paths.filter((path) => path !== keychain && !mayBeThere.some((one) => one.test(path)))).toEqual([]);
});

it('tells nothing of the machine that built it, and brings no source maps', () => {
  const content = readFileSync(archive);
  for (const trace of [
    repositoryRoot,
    `${homedir()}/`,
    'sourceMappingURL',
    'rootWithoutSandbox',
    'WRAPKEY_SIMULATOR',
  ]) {
    expect(content.includes(trace), trace).toBe(false);
  }
  expect(content.includes('SetCallDisposition')).toBe(true);
});

it('has no other way to load an app, and only the languages that Wrapkey speaks', () => {
  expect(existsSync(join(program, 'resources', 'app'))).toBe(false);
  expect(existsSync(join(program, 'resources', 'default_app.asar'))).toBe(false);
  // Plain `en` is a name of macOS only.
  const spoken = languages
    .flatMap<string>((language) => [...language.electronLanguages])
    .filter((name) => name !== 'en');
  expect(readdirSync(join(program, 'locales')).toSorted()).toEqual(spoken.map((name) => `${name}.pak`).toSorted());
});

it('has what its updater reads, and no update server of its own', () => {
  expect(load(readFileSync(join(program, 'resources', 'app-update.yml'), 'utf8'))).toMatchObject({
    updaterCacheDirName: 'wrapkey-updater',
    url: expect.stringMatching(/^https:\/\/[\w.-]+\.invalid\//) as string,
  });
});

it('names in its software bill every package that the bundles were made from, and no other', () => {
  const folders = ['main', 'preload', 'renderer'].flatMap((bundle) => packageFoldersIn(sourcesOf(bundle)));
  // Their code has no source that a map could name; the keychain library is in no bundle.
  const besides = ['rolldown', '@vitejs/plugin-vue', 'keytar'].map((name) => `node_modules/${name}`);
  const made = describePackages(repositoryRoot, [...folders, ...besides]);
  const billed = theBill().components.flatMap(({ type, purl }) => (type === 'library' ? [purl] : []));
  expect(folders.length).toBeGreaterThan(20);
  expect(billed.toSorted()).toEqual(
    made.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`).toSorted(),
  );
});

it('says what is in it: a software bill beside it, and the licences inside', () => {
  const { components } = theBill();
  const names = components.map(({ purl }) => purl.replace(/@[^@]*$/, ''));
  expect(names).toEqual(
    expect.arrayContaining([
      'pkg:github/electron/electron',
      'pkg:npm/%40github/keytar',
      'pkg:npm/cometd',
      'pkg:npm/vue',
      'pkg:npm/zod',
    ]),
  );
  // What only builds and tests is not in the program.
  expect(names.filter((name) => /vitest|playwright|typescript|eslint|electron-builder|faye/.test(name))).toEqual([]);

  const version = readFileSync(join(program, 'version'), 'utf8').trim();
  expect(components.find(({ type }) => type === 'framework')).toMatchObject({ name: 'electron', version });
  const licences = readFileSync(join(program, 'resources', 'THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const { type, purl } of components) {
    const [, name = '', number = ''] = /^pkg:npm\/(.+)@(.+)$/.exec(purl) ?? [];
    if (type === 'library') expect(licences).toContain(`${name.replace('%40', '@')} ${number} (`);
  }
  expect(existsSync(join(program, 'LICENSES.chromium.html'))).toBe(true);
});
