import { setTimeout as pause } from 'node:timers/promises';
import type { DialLinks } from '../../core/dialLinks/dialLinks';
import type { Logger } from '../../core/kernel/log';
import type { Updates } from '../../core/updates/updates';
import { concernsPrompt, sendSnapshots } from '../ipc/snapshotSender';
import type { TrustedSenders } from '../ipc/trustedSenders';
import { isStartedHidden } from '../login/startAtLogin';
import { announceTray } from '../notifications/systemNotifier';
import { withinTime } from '../system/withinTime';
import type { DesktopTexts } from '../texts/desktopTexts';
import { appIcon } from '../tray/trayIcons';
import { openTray } from '../tray/wrapkeyTray';
import { setApplicationMenu } from '../windows/applicationMenu';
import type { ElectronDesktop } from '../windows/electronDesktop';
import { keepMainWindow } from '../windows/mainWindow';
import { openPage } from '../windows/openPage';
import { createPromptWindow, PromptWindow } from '../windows/promptWindow';
import { createStripWindow, StripWindow } from '../windows/stripWindow';
import { askToQuit, type QuitCore } from './askToQuit';
import type { DialLinkDoor } from './dialLinkDoor';
import { preloadPath, type FirstWindow } from './firstWindow';
import { Quit } from './quit';
import { runTrayCommand, type ShellCommands } from './shellCommands';
import { onSecondStart } from './singleInstance';
import { introduceTray, type TraySettings } from './trayIntroduction';

/** What the shell needs of the core. */
export interface ShellCore extends ShellCommands, QuitCore, TraySettings {
  readonly updates: Pick<Updates, 'stayed'>;
  readonly dialLinks: Pick<DialLinks, 'arrived'>;
  stop(): void;
}

export interface ShellParts {
  /** Already prepared. */
  readonly application: ShellCore;
  readonly desktop: ElectronDesktop;
  readonly senders: TrustedSenders;
  readonly first: FirstWindow;
  readonly links: DialLinkDoor;
  readonly texts: () => DesktopTexts;
  /** Resolves when pending writes are on disk. */
  readonly saved: () => Promise<unknown>;
  readonly log: Logger;
}

/** A window that draws nothing must not keep the tray away. */
const drawnLimitMs = 2_000;
/** The time from drawing a page to showing its first state, on a slow machine. */
const settledMs = 250;

/** Sets up what the agent sees: the existing main window, then the tray, then the hidden prompt. */
export async function openShell(parts: ShellParts): Promise<void> {
  const { application, desktop, texts, log } = parts;
  const { window: main, places, page, drawn } = parts.first;
  // The program was quit while the core was starting.
  if (main.isDestroyed()) return;
  const isQuitting = (): boolean => quit.isUnderWay();
  const subscribe = application.subscribe.bind(application);
  sendSnapshots({ contents: main.webContents, isConcerned: () => true }, subscribe);
  setApplicationMenu();
  keepMainWindow(main, {
    places,
    isQuitting,
    wentToTray: () => void introduceTray(application, () => announceTray(texts(), log)),
  });
  if (!isStartedHidden()) void drawn.then(() => main.show());
  const quit = new Quit({
    mayQuit: async () => {
      const isQuit = await askToQuit({ core: application, window: main, texts: texts() });
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
  onSecondStart(() => desktop.showMain(), parts.links);
  parts.links.take((link) => application.dialLinks.arrived(link));
  if (!(await hasLoaded(page, isQuitting))) return;
  // Making tray and prompt takes a tenth of a second, so the window's page first gets time to show its first state.
  await withinTime(drawnLimitMs, drawn, undefined);
  await pause(settledMs);
  // A window created while the program quits would keep it from ending.
  if (quit.isUnderWay() || main.isDestroyed()) return;
  // On the other systems the icon comes from the program file.
  if (process.platform === 'linux') main.setIcon(appIcon());

  const tray = openTray({
    subscribe,
    snapshot: () => application.snapshot(),
    texts,
    run: (command) => void runTrayCommand(command, application),
    log,
  });
  desktop.addTray(tray);
  const prompt = new PromptWindow(createPromptWindow(preloadPath()), {
    snapshot: () => application.snapshot(),
    trayBounds: () => tray.bounds(),
    isQuitting,
  });
  prompt.start();
  application.subscribe((snapshot) => prompt.update(snapshot));
  desktop.addPrompt(prompt);
  sendSnapshots({ contents: prompt.window.webContents, isConcerned: concernsPrompt }, subscribe);
  await hasLoaded(openPage(prompt.window, 'wrapup', parts), isQuitting);
  if (quit.isUnderWay()) return;

  const strip = new StripWindow({
    snapshot: () => application.snapshot(),
    open: () => {
      const window = createStripWindow(preloadPath());
      sendSnapshots({ contents: window.webContents, isConcerned: () => true }, subscribe);
      const loaded = hasLoaded(openPage(window, 'strip', parts), isQuitting).catch(() => {
        log.error('strip not loaded');
        return false;
      });
      return { window, loaded };
    },
    places,
    place: parts.first.placed.strip ?? null,
    isQuitting,
  });
  strip.start();
  application.subscribe((snapshot) => strip.update(snapshot));
  desktop.addStrip(strip);
}

/** A page that fails to load while the program quits is not an error. */
async function hasLoaded(page: Promise<void>, isQuitting: () => boolean): Promise<boolean> {
  try {
    await page;
    return true;
  } catch (error) {
    if (isQuitting()) return false;
    throw error;
  }
}
