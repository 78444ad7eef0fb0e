import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, pixels, pressKeys, until, windowsOnScreen, type DesktopWindow } from './desktopScreen';

const resultsFolder = join(import.meta.dirname, '..', '..', 'out', 'test-results');

/** The area of the tray icons; trayer is as wide as they need. */
function trayArea(): Promise<DesktopWindow> {
  // Without an icon it is only two pixels wide and counts as not seen.
  return until(() => windowsOnScreen().find(({ className }) => className === 'trayer'), 'an icon in the tray');
}

/** A hash of the icon's pixels. With a name, also saves a picture in out/test-results. */
export async function trayIcon(picture?: string): Promise<string> {
  const area = await trayArea();
  if (picture !== undefined) {
    const place = `${String(area.width)}x${String(area.height)}+${String(area.x)}+${String(area.y)}`;
    mkdirSync(resultsFolder, { recursive: true });
    mustRun('import', '-window', 'root', '-crop', place, '+repage', join(resultsFolder, `${picture}.png`));
  }
  return pixels(area);
}

/** Waits until the icon looks different from how it did before. */
export async function trayIconChanges(before: string): Promise<string> {
  return until(async () => {
    const now = await trayIcon();
    return now === before ? null : now;
  }, 'another tray icon');
}

/** Opens the menu of the icon with the mouse, as a user does. Only one icon may be in the tray. */
export async function openTrayMenu(): Promise<DesktopWindow> {
  const { x, y, width, height } = await trayArea();
  const before = new Set(windowsOnScreen().map(({ id }) => id));
  const place = [String(Math.round(x + width / 2)), String(Math.round(y + height / 2))];
  mustRun('xdotool', 'mousemove', ...place, 'click', '3');
  // A notification may come at the same time.
  const isMenu = ({ id, className }: DesktopWindow): boolean => !before.has(id) && className !== 'Dunst';
  return until(() => windowsOnScreen().find(isMenu), 'the menu of the tray icon');
}

/** Chooses in the open menu by keyboard: `Down` a number of times, then `Return`; submenus open with `Right`. */
export function chooseInMenu(...keys: readonly string[]): void {
  pressKeys(...keys);
}
