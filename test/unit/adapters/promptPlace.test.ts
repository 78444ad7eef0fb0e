import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptBounds, promptCorner, type Corner, type Screen } from '../../../electron/adapters/windows/promptPlace';
import type { Rectangle } from '../../../electron/adapters/windows/rectangle';

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
const fullHd: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

function aScreen(panels: { readonly top?: number; readonly bottom?: number } = {}): Screen {
  const { top = 0, bottom = 0 } = panels;
  return { bounds: fullHd, workArea: { ...fullHd, y: top, height: 1080 - top - bottom } };
}

describe('the corner of the prompt', () => {
  const unknown = { place: 'tray', tray: nowhere, trayScreen: aScreen(), screen: aScreen() } as const;

  it.each([
    ['win32', aScreen({ bottom: 48 }), 'bottomRight'],
    ['darwin', aScreen({ top: 25 }), 'topRight'],
    ['linux', aScreen(), 'bottomRight'],
    ['linux', aScreen({ top: 32 }), 'topRight'],
    ['linux', aScreen({ bottom: 32 }), 'bottomRight'],
    ['linux', aScreen({ top: 32, bottom: 32 }), 'bottomRight'],
  ] as const)('on %s is where the tray usually is, when nobody knows', (platform, screen, corner) => {
    expect(promptCorner({ ...unknown, platform, screen })).toBe(corner);
  });

  it.each([
    [{ x: 1800, y: 1040, width: 24, height: 24 }, 'bottomRight'],
    [{ x: 1800, y: 2, width: 24, height: 24 }, 'topRight'],
    [{ x: 10, y: 1040, width: 24, height: 24 }, 'bottomLeft'],
    [{ x: 10, y: 2, width: 24, height: 24 }, 'topLeft'],
  ])('is the one nearest to the tray at %j', (tray, corner) => {
    expect(promptCorner({ ...unknown, platform: 'win32', tray })).toBe(corner);
  });

  it('is the same on a screen that has no tray', () => {
    const tray = { x: 1800, y: 1040, width: 24, height: 24 };
    const left = { bounds: { ...fullHd, x: -1920 }, workArea: { ...fullHd, x: -1920 } };
    expect(promptCorner({ ...unknown, platform: 'win32', tray, screen: left })).toBe('bottomRight');
  });

  it.each(corners)('is %s when the agent has chosen that', (place) => {
    const tray = { x: 900, y: 0, width: 24, height: 24 };
    expect(promptCorner({ ...unknown, platform: 'win32', place, tray })).toBe(place);
  });
});

describe('the bounds of the prompt', () => {
  it('leave a margin to the edges of the work area', () => {
    const area = { x: 0, y: 25, width: 1440, height: 800 };
    expect(promptBounds('topRight', area, 250)).toEqual({ x: 1068, y: 37, width: 360, height: 250 });
    expect(promptBounds('bottomLeft', area, 250)).toEqual({ x: 12, y: 563, width: 360, height: 250 });
  });

  it('never leave the work area, and keep their corner when the height changes', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    });
    const height = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(area, fc.constantFrom(...corners), height, height, (workArea, corner, low, high) => {
        const one = promptBounds(corner, workArea, low);
        const other = promptBounds(corner, workArea, high);
        for (const { x, y, width, height: inside } of [one, other]) {
          expect(x).toBeGreaterThanOrEqual(workArea.x);
          expect(y).toBeGreaterThanOrEqual(workArea.y);
          expect(x + width).toBeLessThanOrEqual(workArea.x + workArea.width);
          expect(y + inside).toBeLessThanOrEqual(workArea.y + workArea.height);
        }
        expect(one.x).toBe(other.x);
        const isTop = corner.startsWith('top');
        expect(isTop ? one.y : one.y + one.height).toBe(isTop ? other.y : other.y + other.height);
      }),
    );
  });
});
