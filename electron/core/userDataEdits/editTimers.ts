import type { Cancel, Clock } from '../kernel/clock';

/** At most one wait for each change. */
export class EditTimers {
  private readonly running = new Map<string, Cancel>();

  constructor(private readonly clock: Pick<Clock, 'after'>) {}

  has(editId: string): boolean {
    return this.running.has(editId);
  }

  /** A wait that runs already goes on. */
  start(editId: string, delayMs: number, then: () => void): void {
    if (this.running.has(editId)) return;
    const cancel = this.clock.after(delayMs, () => {
      this.running.delete(editId);
      then();
    });
    this.running.set(editId, cancel);
  }

  stop(editId: string): void {
    this.running.get(editId)?.();
    this.running.delete(editId);
  }

  stopAll(): void {
    for (const editId of [...this.running.keys()]) this.stop(editId);
  }
}
