import type { Cancel, Clock } from '../kernel/clock';
import { sliceMs } from '../kernel/slices';

/**
 * Messages in the order in which they came. A burst is worked through in slices, between which the program goes on. What
 * comes after `hold` waits for `release`.
 */
export class MessageQueue<Message> {
  private waiting: Message[] = [];
  /** So many of those that wait may be taken; `null`: all of them. */
  private mayTake: number | null = null;
  /** When the slice ends that this turn of the program has; `null` before its first message. */
  private endMs: number | null = null;
  private rest: Cancel | null = null;
  private workedOffListeners: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly take: (message: Message) => void,
  ) {}

  /** How many wait, held ones among them. */
  get length(): number {
    return this.waiting.length;
  }

  add(message: Message): void {
    this.waiting.push(message);
    if (this.rest !== null || this.mayTake !== null) return;
    // All that one answer brings comes in one turn, and shares a slice.
    if (this.endMs === null) void Promise.resolve().then(() => (this.endMs = null));
    this.endMs ??= this.clock.monotonicMs() + sliceMs;
    this.work(this.endMs);
  }

  /** What comes from now on waits. What came before does not, whatever held it. */
  hold(): void {
    this.mayTake = this.waiting.length;
    this.work(this.clock.monotonicMs() + sliceMs);
  }

  release(): void {
    this.mayTake = null;
    this.work(this.clock.monotonicMs() + sliceMs);
  }

  /** Forgets what is held, and holds nothing any more. */
  dropHeld(): void {
    if (this.mayTake !== null) this.waiting.length = this.mayTake;
    this.mayTake = null;
  }

  clear(): void {
    this.waiting = [];
    this.mayTake = null;
    this.goOnOrRest();
  }

  /** Resolves when everything has been taken that is not held. */
  workedOff(): Promise<void> {
    return new Promise((resolve) => {
      this.workedOffListeners.push(resolve);
      this.goOnOrRest();
    });
  }

  private get isReady(): boolean {
    return this.waiting.length > 0 && this.mayTake !== 0;
  }

  private work(endMs: number): void {
    this.rest?.();
    this.rest = null;
    try {
      while (this.isReady && this.clock.monotonicMs() < endMs) {
        const message = this.waiting.shift();
        if (this.mayTake !== null) this.mayTake -= 1;
        if (message !== undefined) this.take(message);
      }
    } finally {
      this.goOnOrRest();
    }
  }

  private goOnOrRest(): void {
    if (this.isReady) {
      this.rest ??= this.clock.after(0, () => this.work(this.clock.monotonicMs() + sliceMs));
      return;
    }
    this.rest?.();
    this.rest = null;
    for (const resolve of this.workedOffListeners.splice(0)) resolve();
  }
}
