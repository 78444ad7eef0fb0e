import { comeBackDelayMs } from '../backoff';
import type { Clock, Random } from '../ports';
import type { SessionState } from './sessionState';

const stableAfterMs = 10_000;

/** How long to wait before the next try: by how many there were, and how long the connection has been gone. */
export class Comeback {
  private goneSinceMs: number | null = null;
  private connectedSinceMs = 0;
  private count = 0;

  constructor(private readonly ports: { readonly clock: Clock; readonly random: Random }) {}

  /** Tries in a row. */
  get attempt(): number {
    return this.count;
  }

  follow(state: SessionState['kind']): void {
    const nowMs = this.ports.clock.monotonicMs();
    if (state === 'connected') this.connectedSinceMs = nowMs;
    if (state !== 'reconnecting') this.goneSinceMs = null;
    else this.goneSinceMs ??= nowMs;
  }

  /** A connection that held for a while makes what was before it forgotten. */
  lostFrom(state: SessionState['kind']): void {
    if (state === 'connected' && this.ports.clock.monotonicMs() - this.connectedSinceMs > stableAfterMs) this.count = 0;
  }

  nextWaitMs(state: SessionState['kind']): number {
    this.lostFrom(state);
    this.count += 1;
    const awayMs = this.goneSinceMs === null ? 0 : this.ports.clock.monotonicMs() - this.goneSinceMs;
    return comeBackDelayMs(this.count, awayMs, this.ports.random);
  }

  reset(): void {
    this.count = 0;
  }
}
