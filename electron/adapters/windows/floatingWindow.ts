import { BrowserWindow, nativeTheme } from 'electron';
import { pagePreferences } from './pagePreferences';

// What the prompt and the strip share: they lie over other programs and leave the focus to them.

export interface FloatingParts {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly preload: string;
}

/** A hidden window without a frame that lies over other programs. */
export function createFloatingWindow({ title, width, height, preload }: FloatingParts): BrowserWindow {
  const window = new BrowserWindow({
    ...{ title, width, height },
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: raisedColor(),
    ...floatingKind(process.platform),
    // The page must draw while hidden, because the window is shown only after that.
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  });
  // Keeps the window's title; the page has another one.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setAlwaysOnTop(true, 'floating');
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  }
  return window;
}

/** The window type that can appear and be clicked without taking the focus from the program in front. */
function floatingKind(platform: NodeJS.Platform): { readonly type?: string; readonly focusable?: boolean } {
  switch (platform) {
    case 'darwin':
      return { type: 'panel' };
    case 'win32':
      return { focusable: false };
    default:
      return { type: 'toolbar' };
  }
}

/**
 * Windows and X11 give the focus to a clicked window unless it is not focusable. Electron documents this for Windows
 * and macOS only; it also works on X11, where `focusable: false` at creation would be permanent.
 */
export function setActivatable(window: BrowserWindow, isActivatable: boolean): void {
  if (process.platform === 'darwin') return;
  window.setFocusable(isActivatable);
  // Windows: setFocusable(true) adds the window to the taskbar.
  window.setSkipTaskbar(true);
}

/** X11 forgets this whenever a window is hidden, so it is called after each showing. */
export function showOnAllDesktops(window: BrowserWindow): void {
  if (process.platform === 'linux') window.setVisibleOnAllWorkspaces(true);
}

/** The colour token "raised", visible for a moment until the page is drawn at a new size. */
export function raisedColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#212834' : '#ffffff';
}
