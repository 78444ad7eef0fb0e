import { performance } from 'node:perf_hooks';
import type { Cancel, Clock } from '../../core/kernel/clock';

// setTimeout takes at most this many milliseconds; with more it would fire at once.
const longestTimeoutMs = 2_147_483_647;

export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now();
  }

  monotonicMs(): number {
    return performance.now();
  }

  after(delayMs: number, run: () => void): Cancel {
    const timer = setTimeout(run, Math.min(Math.max(0, delayMs), longestTimeoutMs));
    return () => clearTimeout(timer);
  }
}
