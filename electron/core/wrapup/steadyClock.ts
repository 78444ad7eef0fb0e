import type { Clock } from '../kernel/clock';

/**
 * Milliseconds that go on through sleep and do not jump when somebody sets the clock. The system's own monotonic clock
 * stands still during sleep on some systems; the wall clock fills that gap, and that gap only.
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
