import { BrowserWindow, nativeTheme, screen, type Display } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import type { PromptPlace } from '../../contract/words/preferences';
import { pagePreferences } from './pagePreferences';
import { promptBounds, promptCorner, promptWidth, type Corner } from './promptPlace';
import type { Rectangle } from './rectangle';

export interface PromptParts {
  readonly snapshot: () => Snapshot;
  /** Zeros where the system does not say. */
  readonly trayBounds: () => Rectangle;
  readonly isQuitting: () => boolean;
}

/** Where it was put when it appeared; it stays there for as long as it is seen. */
interface Anchor {
  readonly displayId: number;
  readonly corner: Corner;
}

/**
 * The wrap-up prompt: one window that is there from the start, hidden. It comes without the focus, is seen when there
 * is something to ask and its page has drawn that, and keeps to its corner when it grows.
 */
export class PromptWindow {
  private place: PromptPlace = 'tray';
  /** The height the page has drawn; `null` until it has drawn the current content. */
  private height: number | null = null;
  private anchor: Anchor | null = null;
  private isFocusWanted = false;
  private isNeeded: boolean;

  constructor(
    readonly window: BrowserWindow,
    private readonly parts: PromptParts,
  ) {
    this.isNeeded = parts.snapshot().prompt !== null;
  }

  start(): void {
    const { window } = this;
    window.on('close', (event) => {
      if (this.parts.isQuitting()) return;
      event.preventDefault();
      // What is asked stays asked; the agent can put it off, if anybody may.
      this.leave();
    });
    window.on('blur', () => this.blurred());
    screen.on('display-removed', () => this.screensChanged());
    screen.on('display-metrics-changed', () => this.screensChanged());
    // It draws and fits itself anew when it is back.
    window.webContents.on('render-process-gone', () => this.reset());
    nativeTheme.on('updated', () => {
      if (!window.isDestroyed()) window.setBackgroundColor(background());
    });
  }

  update(snapshot: Snapshot): void {
    this.isNeeded = snapshot.prompt !== null;
    if (!this.isNeeded) this.reset();
  }

  setPlace(place: PromptPlace): void {
    if (place === this.place) return;
    this.place = place;
    if (this.anchor === null) return;
    this.anchor = null;
    this.layOut();
  }

  /** The page has drawn its content at this height. Returns whether the prompt hangs from the top of the screen. */
  fit(height: number): boolean {
    // Too late: what the page has drawn is no longer needed.
    if (this.isUnneeded()) return false;
    this.height = height;
    this.layOut();
    if (!this.isSeen()) {
      this.showInactive();
      if (this.isFocusWanted) this.focus();
    }
    return this.anchor?.corner.startsWith('top') === true;
  }

  focus(): void {
    if (this.isUnneeded()) return;
    this.isFocusWanted = true;
    if (this.height === null) return;
    if (!this.isSeen()) {
      this.layOut();
      this.showInactive();
    }
    setActivatable(this.window, true);
    this.window.focus();
    this.window.webContents.focus();
  }

  /** Returns the focus to the previous program; the prompt stays. */
  leave(): void {
    this.isFocusWanted = false;
    if (!this.isSeen() || !this.window.isFocused()) return;
    // Only a window that goes away makes every system give the focus back; blur() does not on X11.
    this.window.hide();
    this.showInactive();
  }

  private isUnneeded(): boolean {
    if (this.window.isDestroyed()) return true;
    // What has just been opened may be asked for before the snapshot with it goes round.
    return !this.isNeeded && this.parts.snapshot().prompt === null;
  }

  private isSeen(): boolean {
    return this.window.isVisible();
  }

  private reset(): void {
    this.height = null;
    this.hide();
  }

  private hide(): void {
    this.anchor = null;
    this.isFocusWanted = false;
    if (this.window.isDestroyed() || !this.isSeen()) return;
    this.window.hide();
    setActivatable(this.window, false);
  }

  private blurred(): void {
    this.isFocusWanted = false;
    // Not in the middle of the change of focus.
    setImmediate(() => {
      const { window } = this;
      if (window.isDestroyed() || !this.isSeen() || window.isFocused() || !window.isFocusable()) return;
      // Windows: setFocusable() on a window that is seen hands the focus to whatever window lies below it.
      if (process.platform === 'win32') window.hide();
      this.showInactive();
    });
  }

  private screensChanged(): void {
    if (this.anchor === null || this.window.isDestroyed()) return;
    if (!screen.getAllDisplays().some(({ id }) => id === this.anchor?.displayId)) this.anchor = null;
    this.layOut();
  }

  private showInactive(): void {
    setActivatable(this.window, false);
    if (!this.isSeen()) this.window.showInactive();
    // X11 forgets it whenever a window is hidden.
    if (process.platform === 'linux') this.window.setVisibleOnAllWorkspaces(true);
  }

  private layOut(): void {
    if (this.height === null) return;
    const display = this.display();
    const corner = this.anchor?.corner ?? this.corner(display);
    this.anchor = { displayId: display.id, corner };
    this.window.setBounds(promptBounds(corner, display.workArea, this.height));
  }

  /** The screen that the agent works on, as it was when the prompt appeared. */
  private display(): Display {
    const kept = screen.getAllDisplays().find(({ id }) => id === this.anchor?.displayId);
    return kept ?? screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  }

  private corner(display: Display): Corner {
    const tray = this.parts.trayBounds();
    return promptCorner({
      place: this.place,
      platform: process.platform,
      tray,
      trayScreen: screen.getDisplayMatching(tray),
      screen: display,
    });
  }
}

export function createPromptWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Wrap up',
    width: promptWidth,
    height: 240,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: background(),
    ...systemKind(process.platform),
    // It must have drawn what it shows before it is shown.
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  });
  // Its page has a title of its own.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setAlwaysOnTop(true, 'floating');
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  }
  return window;
}

/** What makes it a window that comes, and is clicked on, without the focus leaving the program in front. */
function systemKind(platform: NodeJS.Platform): { readonly type?: string; readonly focusable?: boolean } {
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
 * Windows and X11 give the focus to what is clicked on, unless the window says that it never has it. Electron describes
 * this for Windows and macOS only; on X11 it works too, but `focusable: false` at creation would be for good there.
 */
function setActivatable(window: BrowserWindow, isActivatable: boolean): void {
  if (process.platform === 'darwin') return;
  window.setFocusable(isActivatable);
  // Windows: setFocusable puts what can be focused into the taskbar.
  window.setSkipTaskbar(true);
}

/** The token "raised": what is seen for the moment before the page is drawn at a new size. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#212834' : '#ffffff';
}
