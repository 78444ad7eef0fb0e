import type { Cancel, Clock } from '../kernel/clock';

/** Calls back when something expected has not come in time. */
export class Watchdog {
  private timer: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly bark: () => void,
  ) {}

  /** Replaces the previous expectation. */
  expectWithin(ms: number): void {
    this.stop();
    this.timer = this.clock.after(ms, () => {
      this.timer = null;
      this.bark();
    });
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }
}
