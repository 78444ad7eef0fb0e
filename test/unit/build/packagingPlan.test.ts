import { describe, expect, test } from 'vitest';
import { packagingPlan } from '../../../build/shipped/packagingPlan.mjs';

type Circumstances = Parameters<typeof packagingPlan>[1];

const published = { executable: '/app/node_modules/electron/dist/electron', version: '45.4.1', isFallback: false };
const fallback = { executable: '/cache/electron-33.2.1/electron', version: '33.2.1', isFallback: true };

function on(platform: string, changes: Partial<Circumstances> = {}): Circumstances {
  return { runtime: published, platform, env: {}, versionToShip: '45.4.1', ...changes };
}

describe('with the test runtime', () => {
  test('nothing is packaged unless it is asked for, and it says what to do', () => {
    const plan = (): unknown => packagingPlan([], on('linux', { runtime: fallback }));
    expect(plan).toThrow(/test runtime 33\.2\.1.*needs Electron 45\.4\.1/);
    expect(plan).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('--allow-test-runtime') as unknown }),
    );
  });

  test('it makes a folder to test with, and says that it is no more than that', () => {
    const plan = packagingPlan(['--allow-test-runtime'], on('linux', { runtime: fallback }));
    expect(plan.builderArgs).toEqual([
      '--linux',
      'dir',
      '--publish',
      'never',
      '--config.electronDist=/cache/electron-33.2.1',
      '--config.electronVersion=33.2.1',
    ]);
    expect(plan.warnings.join()).toContain('FOR TESTS ONLY');
  });

  test.each([
    ['linux', ['--allow-test-runtime', '--linux', 'deb']],
    ['linux', ['--allow-test-runtime', '--config.electronVersion=45.4.1']],
    ['win32', ['--allow-test-runtime']],
  ])('nothing that could be installed is made: %s %j', (platform, args) => {
    expect(() => packagingPlan(args, on(platform, { runtime: fallback }))).toThrow('nothing to install');
  });
});

describe('with the published runtime', () => {
  test.each([
    ['linux', '--linux'],
    ['win32', '--win'],
    ['darwin', '--mac'],
  ])('it packages for %s by itself', (platform, flag) => {
    expect(packagingPlan([], on(platform)).builderArgs).toEqual([flag, '--publish', 'never']);
  });

  test('targets go through, and the word for the test runtime does not', () => {
    const plan = packagingPlan(['--linux', 'AppImage', 'deb', '--allow-test-runtime'], on('linux'));
    expect(plan.builderArgs).toEqual(['--linux', 'AppImage', 'deb', '--publish', 'never']);
    expect(plan.warnings).toEqual([]);
  });

  test('another version than the one that ships is refused', () => {
    const runtime = { ...published, version: '44.0.0' };
    expect(() => packagingPlan([], on('linux', { runtime }))).toThrow(/44\.0\.0.*45\.4\.1/);
  });

  test('one that was unpacked elsewhere is used from there', () => {
    const runtime = { ...published, executable: '/opt/electron/electron' };
    const plan = packagingPlan([], on('linux', { runtime, env: { ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' } }));
    expect(plan.builderArgs).toContain('--config.electronDist=/opt/electron');
  });
});

describe('signing', () => {
  test.each([
    ['win32', {}, ['NOT SIGNED']],
    ['win32', { WIN_CSC_LINK: 'file' }, []],
    ['win32', { CSC_LINK: '' }, ['NOT SIGNED']],
    ['darwin', {}, ['NOT SIGNED']],
    ['darwin', { CSC_LINK: 'file' }, ['NOT NOTARISED']],
    ['darwin', { CSC_LINK: 'file', APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i' }, ['NOT NOTARISED']],
    ['darwin', { CSC_LINK: 'file', APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 's' }, []],
    ['darwin', { CSC_NAME: 'name', APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'p', APPLE_TEAM_ID: 't' }, []],
    ['linux', {}, []],
  ])('on %s with %j it warns: %j', (platform, env, begins) => {
    const { warnings } = packagingPlan([], on(platform, { env }));
    expect(warnings.map((warning) => warning.slice(0, warning.indexOf(':')))).toEqual(begins);
  });
});
