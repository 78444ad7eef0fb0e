import { nativeTheme, screen, type BrowserWindow } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import type { StripTime } from '../../contract/words/preferences';
import { createFloatingWindow, raisedColor, setActivatable, showOnAllDesktops } from './floatingWindow';
import type { PlaceFile } from './placeFile';
import type { Rectangle } from './rectangle';
import { isStripWanted, stripBounds, stripSize } from './stripPlace';

export interface StripParts {
  /** Makes the window, hidden, and loads its page. Resolves when the page can be shown. */
  readonly open: () => { readonly window: BrowserWindow; readonly loaded: Promise<boolean> };
  readonly snapshot: () => Snapshot;
  readonly places: Pick<PlaceFile, 'remember'>;
  /** Where it was last. */
  readonly place: Rectangle | null;
  readonly isQuitting: () => boolean;
}

/**
 * The strip over other programs. It never gets the focus. Its window exists only while the agent or the policy wants a
 * strip at all, and is hidden while there is nothing to show.
 */
export class StripWindow {
  private when: StripTime = 'off';
  private window: BrowserWindow | null = null;
  private isLoaded = false;
  private zoom = 1;
  private place: Rectangle | null;
  /** Where it was put by itself; any other place is the agent's. */
  private put: Rectangle | null = null;

  constructor(private readonly parts: StripParts) {
    this.place = parts.place;
  }

  start(): void {
    screen.on('display-added', () => this.layOut());
    screen.on('display-removed', () => this.layOut());
    screen.on('display-metrics-changed', () => this.layOut());
    nativeTheme.on('updated', () => this.window?.setBackgroundColor(raisedColor()));
  }

  setWhen(when: StripTime): void {
    if (when === this.when) return;
    this.when = when;
    if (when === 'off') this.close();
    else if (this.window === null) this.open();
    this.update(this.parts.snapshot());
  }

  update(snapshot: Snapshot): void {
    const { window } = this;
    if (window === null || window.isDestroyed() || !this.isLoaded) return;
    if (!isStripWanted(this.when, snapshot)) {
      if (window.isVisible()) window.hide();
      return;
    }
    if (window.isVisible()) {
      // The agent may have changed the text size in another window.
      if (window.webContents.getZoomFactor() !== this.zoom) this.layOut();
      return;
    }
    this.layOut();
    setActivatable(window, false);
    window.showInactive();
    showOnAllDesktops(window);
  }

  private open(): void {
    const { window, loaded } = this.parts.open();
    this.window = window;
    window.on('close', (event) => {
      if (!this.parts.isQuitting()) event.preventDefault();
    });
    window.on('move', () => this.moved(window));
    void loaded.then((isLoaded) => {
      if (this.window !== window) return;
      this.isLoaded = isLoaded;
      this.update(this.parts.snapshot());
    });
  }

  private close(): void {
    this.window?.destroy();
    this.window = null;
    this.isLoaded = false;
  }

  private moved(window: BrowserWindow): void {
    if (!window.isVisible()) return;
    const now = window.getBounds();
    if (this.put !== null && now.x === this.put.x && now.y === this.put.y) return;
    this.place = now;
    this.parts.places.remember('strip', now);
  }

  private layOut(): void {
    const { window } = this;
    if (window === null || window.isDestroyed()) return;
    const primary = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
    const areas = [primary.workArea, ...others.map(({ workArea }) => workArea)] as const;
    this.zoom = window.webContents.getZoomFactor();
    this.put = stripBounds(this.place, this.zoom, areas);
    window.setBounds(this.put);
  }
}

export function createStripWindow(preload: string): BrowserWindow {
  const window = createFloatingWindow({ title: 'Wrapkey strip', ...stripSize, preload });
  setActivatable(window, false);
  if (process.platform === 'darwin') window.setFocusable(false);
  return window;
}
