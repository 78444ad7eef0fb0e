import type { Cancel, Clock } from '../ports';

/** Shorter than a frame: a click in the middle of a burst is answered at once. */
const sliceMs = 8;

/** Messages in the order in which they came. A burst is worked through in slices, between which the program goes on. */
export class MessageQueue<Message> {
  private waiting: Message[] = [];
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

  clear(): void {
    this.waiting = [];
    this.rest?.();
    this.rest = null;
  }

  private work(endMs: number): void {
    this.rest?.();
    this.rest = null;
    const messages = this.waiting;
    let done = 0;
    try {
      while (done < messages.length && this.waiting === messages && this.clock.monotonicMs() < endMs) {
        const message = messages[done];
        done += 1;
        if (message !== undefined) this.take(message);
      }
    } finally {
      // Unless it was cleared meanwhile.
      if (this.waiting === messages) this.putOff(messages.slice(done));
    }
  }

  private putOff(left: Message[]): void {
    this.waiting = left;
    if (left.length > 0) this.rest = this.clock.after(0, () => this.work(this.clock.monotonicMs() + sliceMs));
  }
}
