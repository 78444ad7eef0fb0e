import { expect, it } from 'vitest';
import { keyRepeatDelayMs } from '../../../electron/adapters/shortcuts/keyRepeat';
import type { RunTool } from '../../../electron/adapters/shortcuts/keyboardLayouts';
import type { Platform } from '../../../electron/core/kernel/platform';

function registry(delay: string): string {
  return `
HKEY_CURRENT_USER\\Control Panel\\Keyboard
    InitialKeyboardIndicators    REG_SZ    2
    KeyboardDelay    REG_SZ    ${delay}
    KeyboardSpeed    REG_SZ    31
`.replaceAll('\n', '\r\n');
}

const xSettings = `Keyboard Control:
  auto repeat:  on    key click percent:  0    LED mask:  00000000
  auto repeat delay:  660    repeat rate:  25
`;

interface Machine {
  readonly platform: Platform;
  /** `null`: the tool is not there, or may not be run. */
  readonly says: string | null;
  readonly exitCode?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

const console = { SESSIONNAME: 'Console' };

it.each<[string, Machine, number | null]>([
  ['Windows', { platform: 'win32', says: registry('1'), environment: console }, 500],
  ['Windows, set to the longest', { platform: 'win32', says: registry('3'), environment: console }, 1_000],
  ['Windows with an odd value', { platform: 'win32', says: registry('17'), environment: console }, null],
  ['a remote session', { platform: 'win32', says: registry('1'), environment: { SESSIONNAME: 'RDP-Tcp#0' } }, null],
  ['Windows, where reg.exe is forbidden', { platform: 'win32', says: null, environment: console }, null],
  ['macOS', { platform: 'darwin', says: '25\n' }, 375],
  ['macOS, where nobody has changed it', { platform: 'darwin', says: '', exitCode: 1 }, null],
  ['Linux', { platform: 'linux', says: xSettings }, 660],
  ['Linux without X', { platform: 'linux', says: xSettings, environment: { XDG_SESSION_TYPE: 'wayland' } }, null],
  ['Linux without xset', { platform: 'linux', says: null }, null],
])('when a held key repeats itself is read from the system, or unknown: %s', async (_, machine, delayMs) => {
  const { platform, says, exitCode = 0, environment = {} } = machine;
  const run: RunTool = () => Promise.resolve(says === null ? null : { exitCode, output: Buffer.from(says) });
  expect(await keyRepeatDelayMs({ platform, environment, run })).toBe(delayMs);
});
