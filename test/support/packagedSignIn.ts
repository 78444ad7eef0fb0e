import { mustRun, pressKeys, until, windowAppears } from './desktopScreen';
import type { PackagedProgram } from './packagedProgram';

// Signs in to the packaged program with the keyboard, as an agent does.

interface Account {
  readonly server: string;
  readonly userName: string;
  readonly password: string;
}

/** Resolves with the id of the main window when the server's codes are shown. */
export async function signInWithKeys(program: PackagedProgram, account: Account): Promise<string> {
  await program.logs(' started ');
  const window = await windowAppears('Wrapkey');
  mustRun('xdotool', 'windowactivate', '--sync', window.id);
  await hasDrawn(window.id);
  type(account.server);
  pressKeys('Tab');
  type(account.userName);
  pressKeys('Tab');
  type(account.password);
  pressKeys('Return');
  await program.logs('session {"state":"connected"}');
  await program.logs('codes loaded');
  return window.id;
}

/** A window that has drawn nothing yet has almost no colours. */
async function hasDrawn(windowId: string): Promise<void> {
  const colours = (): number => Number(mustRun('identify', '-format', '%k', `x:${windowId}`));
  await until(() => colours() > 30, 'the window to draw something');
}

function type(text: string): void {
  mustRun('xdotool', 'type', '--clearmodifiers', text);
}
