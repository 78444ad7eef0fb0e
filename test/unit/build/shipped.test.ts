import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import { licencesText } from '../../../build/shipped/licences.mjs';
import { softwareBill } from '../../../build/shipped/sbom.mjs';
import { describePackages, packageFolderOf } from '../../../build/shipped/shippedPackages.mjs';

describe('which package a module comes from', () => {
  test.each([
    ['/home/a/wrapkey/node_modules/zod/v4/core/parse.js', 'node_modules/zod'],
    ['/home/a/wrapkey/node_modules/@vue/shared/dist/shared.esm-bundler.js', 'node_modules/@vue/shared'],
    ['/w/node_modules/reka-ui/node_modules/@vueuse/core/index.mjs', 'node_modules/reka-ui/node_modules/@vueuse/core'],
    ['C:\\w\\node_modules\\pinia\\dist\\pinia.mjs', 'node_modules/pinia'],
    ['/w/node_modules/some-style/main.css?used', 'node_modules/some-style'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['\0plugin-vue:export-helper', 'node_modules/@vitejs/plugin-vue'],
    ['\0/w/node_modules/semver/index.js?commonjs-es-import', 'node_modules/semver'],
    ['/home/a/wrapkey/renderer/main/App.vue?vue&type=script', null],
  ])('%j: %j', (moduleId, folder) => {
    expect(packageFolderOf(moduleId)).toBe(folder);
  });

  test('a module of unknown origin stops the build, because the bill would be silent about it', () => {
    expect(() => packageFolderOf('\0some-plugin/secret')).toThrow('some-plugin');
  });
});

describe('what is said of the packages', () => {
  const packages = describePackages(repositoryRoot, ['node_modules/zod', 'node_modules/keytar', 'node_modules/zod']);

  test('each is named once, as it is published and not as it is installed', () => {
    expect(packages.map(({ name, licence }) => ({ name, licence }))).toEqual([
      { name: '@github/keytar', licence: 'MIT' },
      { name: 'zod', licence: 'MIT' },
    ]);
    expect(packages.every(({ integrity }) => integrity?.startsWith('sha512-'))).toBe(true);
  });

  test('one that is not installed cannot be described', () => {
    expect(() => describePackages(repositoryRoot, ['node_modules/no-such-package'])).toThrow('not installed');
  });

  test('the licences hold the text of each', () => {
    const text = licencesText(packages);
    expect(text).toContain('@github/keytar 7.10.6 (MIT)');
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
  });
});

describe('the software bill', () => {
  const app = { name: 'wrapkey', version: '1.2.3', license: 'MIT', description: 'An app' };
  const packages = describePackages(repositoryRoot, ['node_modules/zod', 'node_modules/keytar']);
  const runtime = { version: '45.4.1', parts: { electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' } };

  test('names the app, Electron with what is in it, and every package with the hash of its archive', () => {
    const bill = softwareBill(app, { packages, runtime });
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(bill.metadata.component.purl).toBe('pkg:npm/wrapkey@1.2.3');
    expect(bill.components.map(({ purl }) => purl)).toEqual([
      'pkg:github/electron/electron@v45.4.1',
      'pkg:npm/%40github/keytar@7.10.6',
      `pkg:npm/zod@${packages[1]?.version ?? ''}`,
    ]);
    expect(bill.components[0]).toMatchObject({
      components: [{ name: 'chrome', version: '150.0.1' }, { name: 'node' }],
    });
    const hash: unknown = expect.stringMatching(/^[\da-f]{128}$/);
    expect(bill.components[1]).toMatchObject({ group: '@github', name: 'keytar', hashes: [{ content: hash }] });
    const refs = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref']);
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(refs);
  });

  test('is the same for the same content, and another for another', () => {
    const bill = softwareBill(app, { packages, runtime });
    expect(softwareBill(app, { packages, runtime })).toEqual(bill);
    const other = softwareBill(app, { packages: packages.slice(1), runtime });
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });

  test('writes a choice of licences as an expression', () => {
    const either = packages.slice(0, 1).map((one) => ({ ...one, licence: '(MIT OR Apache-2.0)' }));
    const bill = softwareBill(app, { packages: either, runtime });
    expect(bill.components[1]?.licenses).toEqual([{ expression: '(MIT OR Apache-2.0)' }]);
  });
});
