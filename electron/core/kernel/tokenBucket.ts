import type { Clock } from './clock';

export interface Allowance {
  /** How many may pass at once. */
  readonly atOnce: number;
  /** How long it takes until one more may pass. */
  readonly everyMs: number;
}

/** Lets a number of things through at once, then one at a time. */
export class TokenBucket {
  private tokens: number;
  private countedAtMs: number;

  constructor(
    private readonly clock: Pick<Clock, 'monotonicMs'>,
    private readonly allowance: Allowance,
  ) {
    this.tokens = allowance.atOnce;
    this.countedAtMs = clock.monotonicMs();
  }

  /** Takes a token; false when none is left. */
  take(): boolean {
    this.count();
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Returns a token that was not used. */
  giveBack(): void {
    this.tokens = Math.min(this.allowance.atOnce, this.tokens + 1);
  }

  private count(): void {
    const nowMs = this.clock.monotonicMs();
    const grown = this.tokens + (nowMs - this.countedAtMs) / this.allowance.everyMs;
    this.tokens = Math.min(this.allowance.atOnce, grown);
    this.countedAtMs = nowMs;
  }
}
