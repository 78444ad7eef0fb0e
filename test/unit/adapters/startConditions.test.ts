import { describe, expect, it } from 'vitest';
import { refusedAtStart } from '../../../electron/adapters/lifecycle/startConditions';

describe('the installed program', () => {
  it.each([
    ['nothing', [], 'linux'],
    ['what its own entries give it', ['--hidden'], 'linux'],
    ['the check of a policy', ['--check-policy', '/etc/wrapkey/policy.json'], 'darwin'],
    ['the installer of an update', ['--updated', '--force-run'], 'win32'],
    ['a notification that was clicked', ['-ToastActivated'], 'win32'],
    ['how it is to be drawn', ['--lang=de', '--force-device-scale-factor=1.5'], 'win32'],
    ['a file, which is no switch', ['/home/agent/policy.json', '-', 'word'], 'linux'],
    ['what follows the end of the switches', ['--', '--no-sandbox'], 'linux'],
  ] as const)('starts with %s', (_what, args, platform) => {
    expect(refusedAtStart(args, {}, platform)).toEqual([]);
  });

  it.each([
    ['--trace-startup=*', '--trace-startup'],
    ['--no-sandbox', '--no-sandbox'],
    ['-remote-debugging-port=1', '--remote-debugging-port'],
    [' --trace-startup=*', '--trace-startup'],
    ['\t-remote-debugging-port=1', '--remote-debugging-port'],
    ['--HIDDEN', '--HIDDEN'],
    ['--what-comes-with-the-next-chromium', '--what-comes-with-the-next-chromium'],
  ])('does not start with %s', (arg, name) => {
    expect(refusedAtStart(['--hidden', arg, '--lang=de'], {}, 'linux')).toEqual([name]);
  });

  it('reads the command line of Windows as Chromium does there', () => {
    const args = ['/Log-Net-Log=C:\\x', '-JS-Flags=--prof', '/hidden'];
    expect(refusedAtStart(args, {}, 'win32')).toEqual(['--log-net-log', '--js-flags']);
  });

  it('does not start where TLS keys would be written down', () => {
    expect(refusedAtStart([], { SSLKEYLOGFILE: '/tmp/keys', PATH: '/bin' }, 'linux')).toEqual(['SSLKEYLOGFILE']);
  });
});
