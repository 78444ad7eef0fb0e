import type { Cancel, Clock } from '../kernel/clock';

/** Shorter than a frame: a click in the middle of a burst is answered at once. */
const sliceMs = 8;

/** Messages in the order in which they came. A burst is worked through in slices, between which the program goes on. */
export class MessageQueue<Message> {
  private waiting: Message[] = [];
  /** So many of them have been taken. */
  private done = 0;
  /** When the slice ends that this turn of the program has; `null` before its first message. */
  private endMs: number | null = null;
  private rest: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly take: (message: Message) => void,
  ) {}

  add(message: Message): void {
    this.waiting.push(message);
    if (this.rest !== null) return;
    // All that one answer brings comes in one turn, and shares a slice.
    if (this.endMs === null) void Promise.resolve().then(() => (this.endMs = null));
    this.endMs ??= this.clock.monotonicMs() + sliceMs;
    this.work(this.endMs);
  }

  /** All that has come so far, at once. */
  workOff(): void {
    this.work(Infinity);
  }

  private work(endMs: number): void {
    this.rest?.();
    this.rest = null;
    try {
      // What is taken may itself have the rest worked off.
      while (this.done < this.waiting.length && this.clock.monotonicMs() < endMs) {
        const message = this.waiting[this.done];
        this.done += 1;
        if (message !== undefined) this.take(message);
      }
    } finally {
      this.putOff();
    }
  }

  private putOff(): void {
    if (this.done < this.waiting.length) {
      this.rest ??= this.clock.after(0, () => this.work(this.clock.monotonicMs() + sliceMs));
      return;
    }
    this.waiting = [];
    this.done = 0;
  }
}
