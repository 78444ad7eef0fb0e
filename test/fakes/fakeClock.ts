import type { Cancel, Clock } from '../../electron/core/kernel/clock';

interface Timer {
  readonly dueMs: number;
  readonly run: () => void;
}

/** Time that stands still until a test moves it. */
export class FakeClock implements Clock {
  private elapsedMs = 0;
  private wallOffsetMs: number;
  private readonly timers = new Set<Timer>();

  constructor(startMs = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.wallOffsetMs = startMs;
  }

  nowMs(): number {
    return this.wallOffsetMs + this.elapsedMs;
  }

  monotonicMs(): number {
    return this.elapsedMs;
  }

  after(delayMs: number, run: () => void): Cancel {
    const timer = { dueMs: this.elapsedMs + Math.max(0, delayMs), run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Moves time and runs what falls due, letting promises settle in between. */
  async advance(ms: number): Promise<void> {
    const endMs = this.elapsedMs + ms;
    await settle();
    for (let next = this.next(endMs); next !== null; next = this.next(endMs)) {
      this.timers.delete(next);
      this.elapsedMs = Math.max(this.elapsedMs, next.dueMs);
      next.run();
      await settle();
    }
    this.elapsedMs = Math.max(this.elapsedMs, endMs);
  }

  /** What runs just now takes so long. */
  spend(ms: number): void {
    this.elapsedMs += ms;
  }

  /** Somebody sets the clock of the machine. */
  setWallClock(nowMs: number): void {
    this.wallOffsetMs = nowMs - this.elapsedMs;
  }

  private next(endMs: number): Timer | null {
    const due = [...this.timers].filter((timer) => timer.dueMs <= endMs);
    return due.toSorted((left, right) => left.dueMs - right.dueMs)[0] ?? null;
  }
}

/** Lets everything that is already decided happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
