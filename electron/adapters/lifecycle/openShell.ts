import { app } from 'electron';
import { join } from 'node:path';
import type { Application } from '../../core/application';
import type { CommandHandlers } from '../../core/commands/commandHandlers';
import type { Logger } from '../../core/ports';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { isStartedHidden } from '../login/startAtLogin';
import { announce } from '../notifications/systemNotifier';
import type { ShellTexts } from '../texts/texts';
import { openTray } from '../tray/wrapkeyTray';
import type { ElectronDesktop } from '../windows/electronDesktop';
import { setApplicationMenu } from '../windows/applicationMenu';
import { createMainWindow } from '../windows/mainWindow';
import { openPage } from '../windows/openPage';
import { PlaceFile } from '../windows/placeFile';
import { createPromptWindow, PromptWindow } from '../windows/promptWindow';
import { askToQuit } from './askToQuit';
import { Quit } from './quit';
import { runTrayCommand } from './shellCommands';
import { onSecondStart } from './singleInstance';
import { introduceTray } from './trayIntroduction';

export interface ShellParts {
  readonly application: Application;
  readonly commands: CommandHandlers;
  readonly desktop: ElectronDesktop;
  readonly senders: TrustedSenders;
  readonly texts: () => ShellTexts;
  /** What is being written is on the disk. */
  readonly saved: () => Promise<unknown>;
  readonly log: Logger;
}

/** What the agent sees: the main window first, then the tray, then the prompt, which waits hidden. */
export async function openShell(parts: ShellParts): Promise<void> {
  const { application, desktop, texts, log } = parts;
  const preload = join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
  const places = new PlaceFile(join(app.getPath('userData'), 'windows.json'), log);
  const isQuitting = (): boolean => quit.isUnderWay();
  setApplicationMenu();
  const main = await createMainWindow({
    preload,
    places,
    isQuitting,
    isHidden: isStartedHidden(),
    wentToTray: () => void introduceTray(application, () => announce(texts().staysInTray, log)),
  });
  const quit = new Quit({
    mayQuit: async () => {
      const isQuit = await askToQuit({ application, window: main, texts: texts() });
      if (!isQuit) application.updates.stayed();
      return isQuit;
    },
    end: () => {
      application.stop();
      return Promise.all([places.saveNow(), parts.saved()]).then(() => undefined);
    },
    log,
  });
  quit.start();
  quit.watch(main);
  desktop.addMain(main);
  onSecondStart(() => desktop.showMain());
  await openPage(main, 'main', { ...parts, isQuitting });
  // A window that is made while the program quits would keep it from ending.
  if (quit.isUnderWay()) return;

  const tray = openTray({
    subscribe: (listener) => application.subscribe(listener),
    snapshot: () => application.snapshot(),
    texts,
    run: (command) => void runTrayCommand(command, parts),
    log,
  });
  desktop.addTray(tray);
  const prompt = new PromptWindow(createPromptWindow(preload), {
    snapshot: () => application.snapshot(),
    trayBounds: () => tray.bounds(),
    isQuitting,
  });
  prompt.start();
  application.subscribe((snapshot) => prompt.update(snapshot));
  desktop.addPrompt(prompt);
  await openPage(prompt.window, 'wrapup', { ...parts, isQuitting });
}
