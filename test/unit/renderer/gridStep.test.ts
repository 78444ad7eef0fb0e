import { describe, expect, it } from 'vitest';
import { gridStep } from '../../../renderer/dispositions/gridStep';

const walk = (key: string, index: number, columns = 2) => gridStep(key, { index, count: 7, columns });

describe('the arrow keys in a grid of seven in two columns', () => {
  it.each<[string, number, number | null]>([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 6, null],
    ['ArrowLeft', 1, 0],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 3],
    ['ArrowDown', 5, 6],
    ['ArrowDown', 6, null],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 1, null],
    ['Home', 4, 0],
    ['End', 2, 6],
    ['End', 6, null],
    ['PageDown', 2, null],
  ])('%s from %i leads to %s', (key, index, expected) => {
    expect(walk(key, index)).toBe(expected);
  });

  it('go one by one when there is one column', () => {
    expect([walk('ArrowDown', 3, 1), walk('ArrowUp', 3, 1)]).toEqual([4, 2]);
  });
});
