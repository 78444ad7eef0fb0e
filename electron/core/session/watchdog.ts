import type { Cancel, Clock } from '../kernel/clock';

/** Barks when what was expected within a time has not come. */
export class Watchdog {
  private timer: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly bark: () => void,
  ) {}

  /** Takes the place of what was expected before. */
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
