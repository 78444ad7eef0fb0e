/** In device-independent pixels of the whole desktop, as Electron reports them. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function centre({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Moved as little as possible to lie within the area; its top left corner does, where it is larger. */
export function inside({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** The area nearest to the middle of the rectangle. */
export function nearestArea<Area extends Rectangle>(
  to: Rectangle,
  [first, ...others]: readonly [Area, ...Area[]],
): Area {
  return others.reduce((best, other) => (distance(to, other) < distance(to, best) ? other : best), first);
}

function distance(one: Rectangle, other: Rectangle): number {
  const from = centre(one);
  const to = { x: clamp(from.x, other.x, other.x + other.width), y: clamp(from.y, other.y, other.y + other.height) };
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/** The number nearest to `value` from `least` to `most`; `least` when `most` is smaller. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
