import type { Platform } from '../../core/kernel/platform';
import { parseRegistryText } from '../config/registryText';
import { systemTool } from '../system/windowsSystem';
import type { RunTool } from './keyboardLayouts';

const windowsKey = 'HKEY_CURRENT_USER\\Control Panel\\Keyboard';

interface RepeatSources {
  readonly platform: Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly run: RunTool;
}

/** How long a key is held before it repeats itself, as the user has set it; `null` where the system does not tell. */
export async function keyRepeatDelayMs(sources: RepeatSources): Promise<number | null> {
  switch (sources.platform) {
    case 'win32':
      return windowsDelayMs(sources);
    case 'darwin':
      return macDelayMs(sources);
    case 'linux':
      return xDelayMs(sources);
  }
}

async function windowsDelayMs({ environment, run }: RepeatSources): Promise<number | null> {
  // In a remote session (`RDP-Tcp#0`, `ICA-CGP#1`) the keyboard of another computer repeats itself.
  if (environment['SESSIONNAME'] !== 'Console') return null;
  const answer = await run(systemTool(environment, 'reg.exe'), ['query', windowsKey]);
  if (answer?.exitCode !== 0) return null;
  const set = parseRegistryText(answer.output.toString('latin1'), windowsKey).find(
    ({ name }) => name === 'KeyboardDelay',
  );
  const step = /^[0-3]$/.exec(String(set?.value))?.[0];
  return step === undefined ? null : (Number(step) + 1) * 250;
}

/** In steps of 15 ms. A user who has changed nothing has no such value. */
async function macDelayMs({ run }: RepeatSources): Promise<number | null> {
  const answer = await run('/usr/bin/defaults', ['read', '-g', 'InitialKeyRepeat']);
  const steps = answer?.exitCode === 0 ? /^\d+/.exec(answer.output.toString('utf8'))?.[0] : undefined;
  return steps === undefined ? null : Number(steps) * 15;
}

async function xDelayMs({ environment, run }: RepeatSources): Promise<number | null> {
  // There the desktop repeats the keys, by a setting of its own.
  if (environment['XDG_SESSION_TYPE'] === 'wayland') return null;
  const answer = await run('/usr/bin/xset', ['q']);
  const delay =
    answer?.exitCode === 0 ? /auto repeat delay:\s*(\d+)/.exec(answer.output.toString('utf8'))?.[1] : undefined;
  return delay === undefined ? null : Number(delay);
}
