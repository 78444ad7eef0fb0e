import { reconnectDelayMs } from '../kernel/backoff';
import type { Clock } from '../kernel/clock';
import type { Random } from '../kernel/random';
import type { SessionState } from './sessionState';

const stableAfterMs = 10_000;
/** Up to 8 s: a server that accepts Wrapkey and drops it at once is alive, but must not be hammered. */
const longestRow = 4;

/**
 * The delay before the next try. It grows with each failed try, with each connection that was lost soon after it began,
 * and with the time offline. A connection resets the failed tries; one that held for a while resets everything.
 */
export class ReconnectDelay {
  private goneSinceMs: number | null = null;
  private connectedSinceMs = 0;
  private quickLosses = 0;
  private failedTries = 0;

  constructor(private readonly ports: { readonly clock: Clock; readonly random: Random }) {}

  /** The number from which the back-off is computed. */
  get attempt(): number {
    return this.quickLosses + this.failedTries;
  }

  follow(state: SessionState['kind']): void {
    const nowMs = this.ports.clock.monotonicMs();
    if (state === 'connected') this.connectedSinceMs = nowMs;
    if (state !== 'reconnecting') this.goneSinceMs = null;
    else this.goneSinceMs ??= nowMs;
  }

  /** Call once for each lost connection. Failures while there is none go to `nextWaitMs`. */
  lostFrom(state: SessionState['kind']): void {
    if (state !== 'connected') return;
    const hasHeld = this.ports.clock.monotonicMs() - this.connectedSinceMs > stableAfterMs;
    this.quickLosses = hasHeld ? 1 : Math.min(this.quickLosses + 1, longestRow);
    this.failedTries = 0;
  }

  nextWaitMs(state: SessionState['kind']): number {
    if (state === 'connected') this.lostFrom(state);
    else this.failedTries += 1;
    const awayMs = this.goneSinceMs === null ? 0 : this.ports.clock.monotonicMs() - this.goneSinceMs;
    return reconnectDelayMs(this.attempt, awayMs, this.ports.random);
  }

  reset(): void {
    this.quickLosses = 0;
    this.failedTries = 0;
  }
}
