import { app, BrowserWindow, screen } from 'electron';
import { pagePreferences } from './pagePreferences';
import type { PlaceFile } from './placeFile';
import type { Rectangle } from './rectangle';
import { placeOnScreen, smallest } from './windowPlace';

export interface MainWindowParts {
  readonly preload: string;
  /** Where the window was last. */
  readonly place: Rectangle | null;
}

/** The main window, hidden until there is something to show. */
export function createMainWindow({ preload, place }: MainWindowParts): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
  return new BrowserWindow({
    title: 'Wrapkey',
    ...placeOnScreen(
      place,
      displays.map(({ workArea }) => workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // Closing a window that fills a Mac's screen would leave the screen black.
    fullscreenable: false,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  });
}

export interface MainWindowLife {
  readonly places: PlaceFile;
  /** While the program quits, closing really closes. */
  readonly isQuitting: () => boolean;
  /** The agent closed the window, and Wrapkey is now in the tray. */
  readonly wentToTray: () => void;
}

/** Remembers the window's place, and makes closing it leave Wrapkey in the tray. */
export function keepMainWindow(window: BrowserWindow, { places, isQuitting, wentToTray }: MainWindowLife): void {
  const remember = (): void => places.remember('main', window.getNormalBounds());
  window.on('move', remember);
  window.on('resize', remember);
  window.on('close', (event) => {
    if (isQuitting()) return;
    event.preventDefault();
    window.hide();
    wentToTray();
  });
}

/** Resolves when its page has drawn something. */
export function firstDrawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => window.once('ready-to-show', () => resolve()));
}

/** Brings the window to the front with the focus: the agent asked for it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  if (process.platform === 'darwin') app.focus({ steal: true });
  window.show();
  window.focus();
}

/** Shows the window without taking the keyboard. False when the agent is already working in it. */
export function raiseWindow(window: BrowserWindow): boolean {
  if (window.isDestroyed() || window.isFocused()) return false;
  // macOS leaves a window in the dock when it is shown; elsewhere restoring would take the focus, and showing is
  // enough.
  if (process.platform === 'darwin' && window.isMinimized()) window.restore();
  window.showInactive();
  window.moveTop();
  // Another window may still cover it: Windows does not let a background program come to the front.
  window.flashFrame(true);
  window.once('focus', () => window.flashFrame(false));
  return true;
}
