import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { focusedWindow, until } from './desktopScreen';

const title = 'Event Tester';

/** Some other program that the agent works in: `xev`, which also says which keys came to it. */
export interface OtherProgram {
  readonly windowId: string;
  hasFocus(): boolean;
  /** Names of the keys that were pressed while it had the focus, as X has them: `Control_L`, `2`. */
  keysReceived(): readonly string[];
  close(): Promise<void>;
}

/** Opens it and waits until it has the focus. */
export async function openOtherProgram(): Promise<OtherProgram> {
  const child = spawn('xev', ['-geometry', '320x160+60+560', '-event', 'keyboard'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  try {
    const { id } = await until(() => {
      const focused = focusedWindow();
      return focused?.name === title ? focused : null;
    }, 'the other program to have the focus');
    return {
      windowId: id,
      hasFocus: () => focusedWindow()?.id === id,
      keysReceived: () => pressedKeys(printed),
      close: () => end(child),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

/** `KeyPress event, …` and, two lines on, `… (keysym 0x32, 2), …`. */
function pressedKeys(printed: string): readonly string[] {
  return [...printed.matchAll(/^KeyPress event,[\s\S]*?\(keysym 0x[\da-f]+, (\w+)\)/gm)].map(([, name = '']) => name);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
