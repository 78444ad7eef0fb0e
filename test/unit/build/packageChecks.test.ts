import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTINEL } from '@electron/fuses/dist/constants.js';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import {
  checksOf,
  startCheck,
  tableOf,
  wantedFuses,
  type PackageFacts,
  type Wanted,
} from '../../../build/shipped/packageChecks.mjs';
import { haveHalvesSameFuses, unpackedProgram } from '../../../build/shipped/packageFacts.mjs';

const configuration = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
const keychain = 'node_modules/keytar/prebuilds/win32-x64/keytar.node';
const good: PackageFacts = {
  fuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  isSameInEachHalf: true,
  paths: ['package.json', 'out/main/main.js', keychain],
  hasSourceMapLinks: false,
  prebuilds: ['win32-x64'],
  updateSettings: 'provider: generic\npublisherName:\n  - Example GmbH\n',
};
const windows: Wanted = { configuration, platform: 'win32', arch: 'x64', isSigned: true };

function wrong(change: Partial<PackageFacts>, wanted: Wanted = windows): readonly string[] {
  return checksOf({ ...good, ...change }, wanted).flatMap(({ what, isGood }) => (isGood ? [] : [what]));
}

describe('a package', () => {
  it('is good as it is configured', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each([
    ['fuse runAsNode', { fuses: { ...good.fuses, runAsNode: true } }],
    ['fuse enableCookieEncryption', { fuses: { ...good.fuses, enableCookieEncryption: 'removed' } }],
    [
      'fuse enableEmbeddedAsarIntegrityValidation',
      { fuses: { ...good.fuses, enableEmbeddedAsarIntegrityValidation: false } },
    ],
    ['the fuses of the other processor', { isSameInEachHalf: false }],
    ['source maps in the archive', { paths: [...good.paths, 'out/main/main.js.map'] }],
    ['links to source maps in the archive', { hasSourceMapLinks: true }],
    ['keychain library in the archive', { paths: ['package.json'] }],
    [
      'keychain library in the archive',
      { paths: [...good.paths, 'node_modules/keytar/prebuilds/linux-x64/keytar.node'] },
    ],
    ['keychain library beside the archive', { prebuilds: ['win32-x64', 'darwin-x64'] }],
    ['keychain library beside the archive', { prebuilds: [] }],
    ['publisher in app-update.yml', { updateSettings: 'provider: generic\n' }],
  ])('is wrong by: %s', (what, change) => {
    expect(wrong(change)).toEqual([what]);
  });

  it('is wrong without settings for updates, and without a fuse that is wanted', () => {
    expect(wrong({ updateSettings: null }, { ...windows, isSigned: false })).toEqual(['app-update.yml']);
    expect(wrong({ fuses: {} })).toHaveLength(Object.keys(good.fuses).length);
  });

  it('needs no publisher when it is not signed, nor on other systems', () => {
    const updateSettings = 'provider: generic\n';
    expect(wrong({ updateSettings }, { ...windows, isSigned: false })).toEqual([]);
    const prebuilds = ['darwin-x64', 'darwin-arm64'];
    const paths = prebuilds.map((name) => `node_modules/keytar/prebuilds/${name}/keytar.node`);
    expect(wrong({ updateSettings, prebuilds, paths }, { ...windows, platform: 'darwin', arch: 'arm64' })).toEqual([]);
  });

  it('may have a fuse that the configuration does not name, which is shown', () => {
    const checks = checksOf({ ...good, fuses: { ...good.fuses, '8': true } }, windows);
    expect(tableOf(checks)).toMatch(/^ok +fuse 8 +as Electron has it +on$/m);
  });

  it('is shown as a table that says what is wrong', () => {
    expect(tableOf(checksOf({ ...good, hasSourceMapLinks: true }, windows))).toMatch(
      /^WRONG +links to source maps in the archive +none +some$/m,
    );
  });

  it('starts when it ends with 0', () => {
    expect(startCheck({ status: 0, signal: null })).toMatchObject({ isGood: true });
    expect(startCheck({ status: 2, signal: null })).toMatchObject({ isGood: false, found: 'exit code 2' });
    expect(startCheck({ status: null, signal: 'SIGTRAP' })).toMatchObject({ found: 'ended by SIGTRAP' });
    const error = new Error('spawn ENOENT');
    expect(startCheck({ status: null, signal: null, error })).toMatchObject({ found: 'ended by spawn ENOENT' });
  });
});

describe('the fuses that are wanted', () => {
  it('are those of electron-builder.yml', () => {
    expect(wantedFuses(configuration)).toEqual(good.fuses);
  });

  it('always have the integrity of the archive', () => {
    const text = 'electronFuses:\r\n  runAsNode: false\r\n  enableEmbeddedAsarIntegrityValidation: false\r\nwin:\r\n';
    expect(wantedFuses(text)).toEqual({ runAsNode: false, enableEmbeddedAsarIntegrityValidation: true });
  });

  it.each(['win:\n', 'electronFuses:\nwin:\n', 'electronFuses:\n  runAsNode: no\n', 'electronFuses: {}\n'])(
    'are not guessed from %j',
    (text) => {
      expect(() => wantedFuses(text)).toThrow('electron-builder.yml');
    },
  );
});

it('a universal program is good when both halves have the same fuses', () => {
  const half = (states: string): Buffer => Buffer.from(`code${SENTINEL}\u0001\u0004${states}code`, 'latin1');
  expect(haveHalvesSameFuses(half('0110'))).toBe(true);
  expect(haveHalvesSameFuses(Buffer.concat([half('0110'), half('0110')]))).toBe(true);
  expect(haveHalvesSameFuses(Buffer.concat([half('0110'), half('1110')]))).toBe(false);
});

it('the program is looked for where electron-builder puts it', () => {
  const places = ['win32', 'darwin', 'linux'].map((platform) => unpackedProgram('dist', platform).bundle);
  expect(places).toEqual([
    join('dist', 'win-unpacked', 'Wrapkey.exe'),
    join('dist', 'mac-universal', 'Wrapkey.app'),
    join('dist', 'linux-unpacked', 'wrapkey'),
  ]);
});
