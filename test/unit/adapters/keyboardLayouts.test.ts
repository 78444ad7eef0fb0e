import { expect, it } from 'vitest';
import { keyboardLayouts, type RunTool } from '../../../electron/adapters/shortcuts/keyboardLayouts';
import type { Platform } from '../../../electron/core/kernel/platform';

const registry = `
HKEY_CURRENT_USER\\Keyboard Layout\\Preload
    1    REG_SZ    00000409
    2    REG_SZ    d0010407

HKEY_CURRENT_USER\\Keyboard Layout\\Substitutes
    d0010407    REG_SZ    00010407

HKEY_CURRENT_USER\\Keyboard Layout\\Toggle
    Hotkey    REG_SZ    3
`.replaceAll('\n', '\r\n');

const answering =
  (text: string): RunTool =>
  () =>
    Promise.resolve({ exitCode: 0, output: Buffer.from(text) });

const silent: RunTool = () => Promise.resolve(null);

interface Machine {
  readonly platform: Platform;
  readonly run?: RunTool;
  readonly file?: string;
}

async function namesOn({ platform, run = silent, file }: Machine): Promise<readonly string[]> {
  const readText = (): Promise<string> =>
    file === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(file);
  const layouts = await keyboardLayouts({ platform, environment: {}, run, readText });
  return layouts.map(({ system, name }) => `${system} ${name}`);
}

it.each<[string, Machine, readonly string[]]>([
  ['Windows', { platform: 'win32', run: answering(registry) }, ['windows 00000409', 'windows 00010407']],
  ['Windows, where reg.exe is forbidden', { platform: 'win32' }, []],
  [
    'Linux',
    { platform: 'linux', run: answering('rules:      evdev\nlayout:     de,us\nvariant:    ,intl\n') },
    ['xkb de', 'xkb us(intl)'],
  ],
  [
    'Linux without setxkbmap',
    { platform: 'linux', file: 'XKBMODEL="pc105"\nXKBLAYOUT="ch"\nXKBVARIANT="fr"\n' },
    ['xkb ch(fr)'],
  ],
  ['Linux that tells nothing', { platform: 'linux' }, []],
  ['macOS', { platform: 'darwin' }, []],
])('reads the layouts of %s', async (_, machine, expected) => {
  expect(await namesOn(machine)).toEqual(expected);
});
