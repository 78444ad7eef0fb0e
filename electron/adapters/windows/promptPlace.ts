import type { PromptPlace } from '../../contract/words/preferences';
import { centre, clamp, type Rectangle } from './rectangle';

export type Corner = Exclude<PromptPlace, 'tray'>;

export interface Screen {
  readonly bounds: Rectangle;
  /** Without panels, dock and taskbar. */
  readonly workArea: Rectangle;
}

export interface PromptSurroundings {
  readonly place: PromptPlace;
  readonly platform: NodeJS.Platform;
  /** The place of the tray icon; zeros where the system does not report it. */
  readonly tray: Rectangle;
  readonly trayScreen: Screen;
  /** The screen that the agent works on. */
  readonly screen: Screen;
}

export const promptWidth = 360;
const edge = 12;

/** The corner of the work area where the prompt stays at any height. */
export function promptCorner({ place, platform, tray, trayScreen, screen }: PromptSurroundings): Corner {
  if (place !== 'tray') return place;
  if (tray.width > 0 && tray.height > 0) return cornerNearest(tray, trayScreen.bounds);
  if (platform === 'darwin') return 'topRight';
  return platform === 'linux' && hasPanelAtTop(screen) ? 'topRight' : 'bottomRight';
}

/** The bounds of the prompt for a page of this height. It never leaves the work area; a higher page scrolls. */
export function promptBounds(corner: Corner, workArea: Rectangle, height: number): Rectangle {
  const width = clamp(promptWidth, 1, workArea.width - 2 * edge);
  const fitting = clamp(Math.ceil(height), 1, workArea.height - 2 * edge);
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const isTop = corner === 'topLeft' || corner === 'topRight';
  return {
    x: isLeft ? workArea.x + edge : workArea.x + workArea.width - edge - width,
    y: isTop ? workArea.y + edge : workArea.y + workArea.height - edge - fitting,
    width,
    height: fitting,
  };
}

function cornerNearest(tray: Rectangle, screen: Rectangle): Corner {
  const icon = centre(tray);
  const middle = centre(screen);
  const isLeft = icon.x < middle.x;
  if (icon.y < middle.y) return isLeft ? 'topLeft' : 'topRight';
  return isLeft ? 'bottomLeft' : 'bottomRight';
}

/** A Linux desktop has its tray in the panel at the top, unless there is another panel at the bottom. */
function hasPanelAtTop({ bounds, workArea }: Screen): boolean {
  const below = bounds.y + bounds.height - (workArea.y + workArea.height);
  return workArea.y > bounds.y && below <= 0;
}
