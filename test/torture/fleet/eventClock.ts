import type { Cancel, Clock } from '../../../electron/core/kernel/clock';
import { settle } from '../../fakes/fakeClock';

interface Event {
  readonly dueMs: number;
  run: (() => void) | null;
}

/** A clock for very many timers: they run in order, as fast as they can. */
export class EventClock implements Clock {
  private elapsedMs = 0;
  /** A binary heap: the earliest is the first. */
  private readonly heap: Event[] = [];

  nowMs(): number {
    return Date.UTC(2026, 0, 5, 9) + this.elapsedMs;
  }

  monotonicMs(): number {
    return this.elapsedMs;
  }

  after(delayMs: number, run: () => void): Cancel {
    const event: Event = { dueMs: this.elapsedMs + Math.max(0, delayMs), run };
    this.push(event);
    return () => (event.run = null);
  }

  async runUntil(endMs: number): Promise<void> {
    await settle();
    for (let next = this.heap[0]; next !== undefined && next.dueMs <= endMs; next = this.heap[0]) {
      this.pop();
      this.elapsedMs = Math.max(this.elapsedMs, next.dueMs);
      if (next.run === null) continue;
      next.run();
      await settle();
    }
    this.elapsedMs = endMs;
  }

  private push(event: Event): void {
    const { heap } = this;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.dueMs <= event.dueMs) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  private pop(): void {
    const { heap } = this;
    const moved = heap.pop();
    if (moved === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const smaller = (heap[left + 1]?.dueMs ?? Infinity) < (heap[left]?.dueMs ?? Infinity) ? left + 1 : left;
      const child = heap[smaller];
      if (child === undefined || child.dueMs >= moved.dueMs) break;
      heap[at] = child;
      at = smaller;
    }
    heap[at] = moved;
  }
}
