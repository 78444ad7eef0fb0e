import type { Cancel, Clock } from '../kernel/clock';

const lookEveryMs = 60_000;

/** Calls `look` once a minute while something in the journal waits, even when nothing new is written. */
export class JournalWatch {
  private timer: Cancel | null = null;
  private isStopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly isWaiting: () => boolean,
    private readonly look: () => void,
  ) {}

  /** To be called when something may have begun to wait. */
  react(): void {
    if (this.isStopped || this.timer !== null || !this.isWaiting()) return;
    this.timer = this.clock.after(lookEveryMs, () => {
      this.timer = null;
      if (this.isWaiting()) this.look();
      this.react();
    });
  }

  stop(): void {
    this.isStopped = true;
    this.timer?.();
    this.timer = null;
  }
}
