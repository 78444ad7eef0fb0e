import { clamp, inside, nearestArea, type Rectangle } from './rectangle';

const usual = { width: 400, height: 720 };
export const smallest = { width: 360, height: 560 };

// At least this part of the title bar must be on a screen, so that the mouse can move the window.
const titleBar = { width: 120, height: 32 };

export type WindowPlace = Rectangle | { readonly width: number; readonly height: number };

/**
 * The main window opens where it was, if it can be seen and moved there, otherwise completely on the nearest screen.
 * Without a saved place it has only a size, and the system chooses the place.
 */
export function placeOnScreen(saved: Rectangle | null, workAreas: readonly Rectangle[]): WindowPlace {
  const [first, ...others] = workAreas;
  if (saved === null || first === undefined) return usual;
  const area = nearestArea(saved, [first, ...others]);
  const size = {
    width: Math.round(clamp(saved.width, smallest.width, Math.max(area.width, smallest.width))),
    height: Math.round(clamp(saved.height, smallest.height, Math.max(area.height, smallest.height))),
  };
  const place = { x: Math.round(saved.x), y: Math.round(saved.y), ...size };
  return workAreas.some((one) => canBeMoved(place, one)) ? place : inside(place, area);
}

function canBeMoved({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= titleBar.width && y >= area.y && y + titleBar.height <= area.y + area.height;
}
