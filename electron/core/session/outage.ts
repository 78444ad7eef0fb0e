import type { Clock } from '../ports';
import type { SessionState } from './sessionState';

/** How long the connection has been gone. */
export class Outage {
  private sinceMs: number | null = null;

  constructor(private readonly clock: Clock) {}

  follow(state: SessionState['kind']): void {
    if (state !== 'reconnecting') this.sinceMs = null;
    else this.sinceMs ??= this.clock.monotonicMs();
  }

  lengthMs(): number {
    return this.sinceMs === null ? 0 : this.clock.monotonicMs() - this.sinceMs;
  }
}
