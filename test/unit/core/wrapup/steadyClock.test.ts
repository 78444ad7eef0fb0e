import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SteadyClock } from '../../../../electron/core/wrapup/steadyClock';
import { FakeClock } from '../../../fakes/fakeClock';

describe('the steady clock', () => {
  it('does not jump when somebody sets the clock of the machine', async () => {
    const clock = new FakeClock();
    const steady = new SteadyClock(clock);
    await clock.advance(1_000);
    clock.setWallClock(clock.nowMs() + 3_600_000);
    expect(steady.nowMs()).toBe(1_000);
  });

  it('goes on through sleep, when the system clock that it counts with stood still', () => {
    const clock = new FakeClock();
    const steady = new SteadyClock(clock);
    steady.fellAsleep();
    clock.setWallClock(clock.nowMs() + 60_000);
    steady.wokeUp();
    expect(steady.nowMs()).toBe(60_000);
  });

  it('counts no second twice where the system clock went on through sleep', async () => {
    const clock = new FakeClock();
    const steady = new SteadyClock(clock);
    steady.fellAsleep();
    await clock.advance(60_000);
    steady.wokeUp();
    expect(steady.nowMs()).toBe(60_000);
  });

  it('never runs backwards, whatever sleeps and whoever sets the clock', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('pass' as const), ms: fc.nat(100_000) }),
      fc.record({ kind: fc.constant('set' as const), ms: fc.integer({ min: -1e9, max: 1e9 }) }),
      fc.record({ kind: fc.constantFrom('sleep' as const, 'wake' as const), ms: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step), async (steps) => {
        const clock = new FakeClock();
        const steady = new SteadyClock(clock);
        let before = steady.nowMs();
        for (const { kind, ms } of steps) {
          if (kind === 'pass') await clock.advance(ms);
          if (kind === 'set') clock.setWallClock(clock.nowMs() + ms);
          if (kind === 'sleep') steady.fellAsleep();
          if (kind === 'wake') steady.wokeUp();
          expect(steady.nowMs()).toBeGreaterThanOrEqual(before);
          before = steady.nowMs();
        }
      }),
    );
  });
});
