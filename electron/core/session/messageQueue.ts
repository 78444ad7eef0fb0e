import type { Cancel, Clock } from '../kernel/clock';
import { sliceMs } from '../kernel/slices';

/**
 * Passes messages on in the order in which they came. Works through a burst in slices, so that the program stays
 * responsive. Messages that come after `hold` wait for `release`.
 */
export class MessageQueue<Message> {
  private waiting: Message[] = [];
  /** How many of the waiting messages may be taken; `null`: all. */
  private mayTake: number | null = null;
  /** When the slice of this turn of the event loop ends; `null` before its first message. */
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
    // The messages of one answer come in one turn, and share its slice.
    if (this.endMs === null) void Promise.resolve().then(() => (this.endMs = null));
    this.endMs ??= this.clock.monotonicMs() + sliceMs;
    this.work(this.endMs);
  }

  /** Messages that come from now on wait. Earlier ones are released, even if an earlier `hold` held them. */
  hold(): void {
    this.mayTake = this.waiting.length;
    this.work(this.clock.monotonicMs() + sliceMs);
  }

  release(): void {
    this.mayTake = null;
    this.work(this.clock.monotonicMs() + sliceMs);
  }

  /** Drops the held messages and stops holding. */
  dropHeld(): void {
    if (this.mayTake !== null) this.waiting.length = this.mayTake;
    this.mayTake = null;
  }

  clear(): void {
    this.waiting = [];
    this.mayTake = null;
    this.goOnOrRest();
  }

  /** Resolves when all messages that are not held have been taken. */
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
