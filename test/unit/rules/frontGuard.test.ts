import { describe, expect, it } from 'vitest';
import { isGuarded, newGuard, nextGuard, paintedGuard, type FrontGuard } from '../../../electron/rules/frontGuard';

type Step =
  | { readonly atMs: number; readonly front: string | null; readonly isAskedFor?: boolean }
  | { readonly atMs: number; readonly painted: true };

function guardAfter(steps: readonly Step[], begin: FrontGuard = newGuard(null)): FrontGuard {
  return steps.reduce(
    (guard, step) =>
      'painted' in step
        ? paintedGuard(guard, step.atMs)
        : nextGuard(guard, { callId: step.front, isAskedFor: step.isAskedFor ?? false }, step.atMs),
    begin,
  );
}

/** The first moment at which a press counts. */
function freeFromMs(steps: readonly Step[], begin?: FrontGuard): number {
  return guardAfter(steps, begin).untilMs;
}

describe('when a press counts', () => {
  const rows: readonly (readonly [title: string, steps: readonly Step[], freeFromMs: number])[] = [
    ['never: nothing has been in front', [], -Infinity],
    [
      'first call: as soon as it is painted',
      [
        { atMs: 100, front: 'A' },
        { atMs: 130, painted: true },
      ],
      130,
    ],
    ['first call, never painted: after two seconds', [{ atMs: 100, front: 'A' }], 2_100],
    [
      'a call in the place of another: 700 ms after the paint',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: 'B' },
        { atMs: 5_030, painted: true },
      ],
      5_730,
    ],
    [
      'a call in the place of another, never painted: 700 ms after two seconds',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: 'B' },
      ],
      7_700,
    ],
    [
      'a call that was asked for: as soon as it is painted',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: 'B', isAskedFor: true },
        { atMs: 5_030, painted: true },
      ],
      5_030,
    ],
    [
      'a call after a moment without any: 700 ms after the paint',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: null },
        { atMs: 5_699, front: 'B' },
        { atMs: 5_730, painted: true },
      ],
      6_430,
    ],
    [
      'a call after a longer pause: as soon as it is painted',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: null },
        { atMs: 5_700, front: 'B' },
        { atMs: 5_730, painted: true },
      ],
      5_730,
    ],
    [
      'the same call back: as before',
      [
        { atMs: 100, front: 'A' },
        { atMs: 130, painted: true },
        { atMs: 200, front: null },
        { atMs: 300, front: 'A' },
      ],
      130,
    ],
    [
      'a surprise that leaves and comes back: still a surprise',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: 'B' },
        { atMs: 5_030, painted: true },
        { atMs: 5_100, front: null },
        { atMs: 5_200, front: 'B' },
      ],
      5_730,
    ],
    [
      'painted again: no later',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: 'B' },
        { atMs: 5_030, painted: true },
        { atMs: 5_500, painted: true },
      ],
      5_730,
    ],
    [
      'nothing in front twice: the pause counts from the first',
      [
        { atMs: 100, front: 'A' },
        { atMs: 5_000, front: null },
        { atMs: 5_600, front: null },
        { atMs: 5_701, front: 'B' },
        { atMs: 5_701, painted: true },
      ],
      5_701,
    ],
  ];

  it.each(rows)('%s', (_title, steps, expected) => {
    expect(freeFromMs(steps)).toBe(expected);
  });

  it('takes a press from that moment on, and none before', () => {
    const guard = guardAfter([{ atMs: 100, front: 'A' }]);
    expect([isGuarded(guard, 2_099), isGuarded(guard, 2_100)]).toEqual([true, false]);
  });

  it('has nothing to guard while no call is in front', () => {
    const gone = guardAfter([
      { atMs: 100, front: 'A' },
      { atMs: 200, front: null },
    ]);
    expect(isGuarded(gone, 300)).toBe(false);
  });

  it('treats the next call as a surprise for a surface that began with one', () => {
    expect(freeFromMs([{ atMs: 10, front: 'B' }], newGuard('A'))).toBe(2_710);
    expect(isGuarded(newGuard('A'), 0)).toBe(false);
  });
});

describe('whether a call was painted', () => {
  it('counts from when it came', () => {
    const painted = guardAfter([
      { atMs: 0, front: 'A' },
      { atMs: 5, painted: true },
    ]);
    expect(painted.isPainted).toBe(true);
    expect(nextGuard(painted, { callId: 'B', isAskedFor: false }, 9).isPainted).toBe(false);
  });
});
