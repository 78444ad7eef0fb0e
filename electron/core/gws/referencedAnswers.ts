import type { Cancel, Clock } from '../kernel/clock';

type Content = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (content: Content | null) => void;
  readonly stop: Cancel;
}

/** As long as an HTTP answer may take. */
const limitMs = 20_000;
/** Answers whose number nobody has named yet. Those of another desktop of the agent come too. */
const mostEarly = 50;

/**
 * Answers that come as notifications. The HTTP answer of the request only brings the number by which they are known
 * (gws-protocol-more A5.1); which of the two comes first is open.
 */
export class ReferencedAnswers {
  private readonly waiting = new Map<string, Waiting>();
  private readonly early = new Map<string, Content>();

  constructor(private readonly clock: Pick<Clock, 'after'>) {}

  received(referenceId: string, content: Content): void {
    const waiting = this.waiting.get(referenceId);
    if (waiting !== undefined) {
      this.settle(referenceId, waiting, content);
      return;
    }
    this.early.set(referenceId, content);
    const [oldest] = this.early.keys();
    if (this.early.size > mostEarly && oldest !== undefined) this.early.delete(oldest);
  }

  /** `null`: it did not come in time, or the connection is over. */
  of(referenceId: string): Promise<Content | null> {
    const early = this.early.get(referenceId);
    if (early !== undefined) {
      this.early.delete(referenceId);
      return Promise.resolve(early);
    }
    return new Promise((resolve) => {
      const stop = this.clock.after(limitMs, () => {
        this.waiting.delete(referenceId);
        resolve(null);
      });
      this.waiting.set(referenceId, { resolve, stop });
    });
  }

  forgetAll(): void {
    for (const [referenceId, waiting] of this.waiting) this.settle(referenceId, waiting, null);
    this.early.clear();
  }

  private settle(referenceId: string, { resolve, stop }: Waiting, content: Content | null): void {
    this.waiting.delete(referenceId);
    stop();
    resolve(content);
  }
}
