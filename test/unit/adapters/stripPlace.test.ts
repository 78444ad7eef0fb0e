import { describe, expect, it } from 'vitest';
import { isStripWanted, stripBounds } from '../../../electron/adapters/windows/stripPlace';
import type { Snapshot } from '../../../electron/contract/snapshot';
import type { StripTime } from '../../../electron/contract/words/preferences';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, aWrapUp } from '../../support/rendererFixtures';

const left = { x: 0, y: 28, width: 1_280, height: 772 };
const right = { x: 1_280, y: 0, width: 1_920, height: 1_080 };
const onRight = { x: 2_000, y: 900, width: 540, height: 36 };

describe('the strip is on the screen', () => {
  const nobody = aSnapshot({ agent: null });
  const idle = aSnapshot();
  const onCall = aSnapshotWith([aCall()]);
  const ended = aSnapshotWith([aReleasedCall()]);
  const owed = aSnapshotWith([aReleasedCall()], { pendingWrapUps: [aWrapUp({ state: 'asking' })] });
  const putOff = aSnapshotWith([aReleasedCall()], { pendingWrapUps: [aWrapUp({ state: 'later' })] });
  const times: readonly StripTime[] = ['off', 'calls', 'always'];
  const moments: readonly [string, Snapshot, readonly boolean[]][] = [
    ['while nobody is signed in', nobody, [false, false, false]],
    ['without a call', idle, [false, false, true]],
    ['during a call', onCall, [false, true, true]],
    ['after a call that has its code', ended, [false, false, true]],
    ['while a call needs its code', owed, [false, true, true]],
    ['when the code was put off', putOff, [false, false, true]],
  ];

  it.each(moments)('%s as the agent wants it', (_, snapshot, wanted) => {
    expect(times.map((when) => isStripWanted(when, snapshot))).toEqual(wanted);
  });
});

describe('the place of the strip', () => {
  it('is in the middle of the top of the first screen until somebody moves it', () => {
    expect(stripBounds(null, 1, [left, right])).toEqual({ x: 370, y: 36, width: 540, height: 36 });
  });

  it('is where it was', () => {
    expect(stripBounds(onRight, 1, [left, right])).toEqual(onRight);
  });

  it('is completely on the screen that is left when its screen is gone', () => {
    expect(stripBounds(onRight, 1, [left])).toEqual({ x: 740, y: 764, width: 540, height: 36 });
  });

  it('is completely on the screen when it was moved half out of it', () => {
    expect(stripBounds({ ...onRight, x: 3_100, y: 1_070 }, 1, [left, right])).toMatchObject({ x: 2_660, y: 1_044 });
  });

  it('is larger with a larger text, and never wider than the screen', () => {
    expect(stripBounds(null, 2, [left])).toMatchObject({ width: 1_080, height: 72 });
    expect(stripBounds(null, 3, [left])).toMatchObject({ x: 0, width: 1_280, height: 108 });
  });
});
