import { app, BrowserWindow, screen } from 'electron';
import { appIcon } from '../tray/trayIcons';
import { pagePreferences } from './pagePreferences';
import type { PlaceFile } from './placeFile';
import { placeOnScreen, smallest } from './windowPlace';

export interface MainWindowParts {
  readonly preload: string;
  readonly places: PlaceFile;
  /** Started by the system at login: it waits in the tray. */
  readonly isHidden: boolean;
  /** While the program quits, closing is closing. */
  readonly isQuitting: () => boolean;
  /** The agent has closed it, and it is in the tray now. */
  readonly wentToTray: () => void;
}

/** The main window, hidden until it has something to show. Closing it leaves Wrapkey in the tray. */
export async function createMainWindow(parts: MainWindowParts): Promise<BrowserWindow> {
  const { places } = parts;
  const primary = screen.getPrimaryDisplay();
  const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
  const place = placeOnScreen(
    await places.load(),
    displays.map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    title: 'Wrapkey',
    icon: appIcon(),
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // Closing a window that fills a Mac's screen would leave the screen black.
    fullscreenable: false,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(parts.preload),
  });
  const remember = (): void => places.remember(window.getNormalBounds());
  window.on('move', remember);
  window.on('resize', remember);
  window.on('close', (event) => {
    if (parts.isQuitting()) return;
    event.preventDefault();
    window.hide();
    parts.wentToTray();
  });
  if (!parts.isHidden) window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings it to the front with the focus, wherever it was: the agent asked for it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  if (process.platform === 'darwin') app.focus({ steal: true });
  window.show();
  window.focus();
}
