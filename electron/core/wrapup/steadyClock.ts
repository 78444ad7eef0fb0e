import type { Clock } from '../kernel/clock';

/**
 * Milliseconds that continue through sleep and do not jump when someone sets the clock. Some systems stop their
 * monotonic clock during sleep; the wall clock fills only that gap.
 */
export class SteadyClock {
  private sleptMs = 0;
  private asleep: { readonly wallMs: number; readonly monotonicMs: number } | null = null;

  constructor(private readonly clock: Clock) {}

  nowMs(): number {
    return this.clock.monotonicMs() + this.sleptMs;
  }

  fellAsleep(): void {
    this.asleep = { wallMs: this.clock.nowMs(), monotonicMs: this.clock.monotonicMs() };
  }

  wokeUp(): void {
    if (this.asleep === null) return;
    const passedMs = this.clock.nowMs() - this.asleep.wallMs;
    const countedMs = this.clock.monotonicMs() - this.asleep.monotonicMs;
    this.sleptMs += Math.max(0, passedMs - countedMs);
    this.asleep = null;
  }
}
