import { nativeTheme, screen, type BrowserWindow, type Display } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import type { PromptPlace } from '../../contract/words/preferences';
import { createFloatingWindow, raisedColor, setActivatable, showOnAllDesktops } from './floatingWindow';
import { promptBounds, promptCorner, promptWidth, type Corner } from './promptPlace';
import type { Rectangle } from './rectangle';

export interface PromptParts {
  readonly snapshot: () => Snapshot;
  /** Zeros where the system does not report them. */
  readonly trayBounds: () => Rectangle;
  readonly isQuitting: () => boolean;
}

/** Where the prompt was put when it appeared; it stays there while it is visible. */
interface Anchor {
  readonly displayId: number;
  readonly corner: Corner;
}

/**
 * The wrap-up prompt: one window that exists from the start, hidden. It appears without the focus once there is
 * something to ask and its page has drawn it, and stays in its corner when it grows.
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
      // The question stays open; the agent can put it off where the policy allows that.
      this.leave();
    });
    window.on('blur', () => this.blurred());
    screen.on('display-removed', () => this.screensChanged());
    screen.on('display-metrics-changed', () => this.screensChanged());
    // The reloaded page draws and fits itself again.
    window.webContents.on('render-process-gone', () => this.reset());
    nativeTheme.on('updated', () => {
      if (!window.isDestroyed()) window.setBackgroundColor(raisedColor());
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
    // Too late: the drawn content is no longer needed.
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
    // Only hiding the window makes every system give the focus back; blur() does not on X11.
    this.window.hide();
    this.showInactive();
  }

  private isUnneeded(): boolean {
    if (this.window.isDestroyed()) return true;
    // The prompt may be opened before the snapshot that contains its question is sent.
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
    // Later, not during the change of focus.
    setImmediate(() => {
      const { window } = this;
      if (window.isDestroyed() || !this.isSeen() || window.isFocused() || !window.isFocusable()) return;
      // Windows: setFocusable() on a visible window gives the focus to the window below it.
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
    showOnAllDesktops(this.window);
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
  return createFloatingWindow({ title: 'Wrap up', width: promptWidth, height: 240, preload });
}
