import type { Site } from '../site';

export interface Delivery {
  readonly agent: string;
  readonly channel: string;
  readonly data: unknown;
  readonly extras?: Readonly<Record<string, unknown>>;
}

export interface Hold {
  release(): void;
}

interface Waiting {
  readonly delivery: Delivery;
  readonly hold: Hold | undefined;
  /** When it happened, by the site's clock. */
  readonly momentMs: number;
}

interface Sent {
  readonly momentMs: number;
  readonly atMs: number;
}

/**
 * Holds the messages of an operation until its HTTP answer is out, when the events must come after it. Later messages
 * for the same agent wait behind them: order within a topic is delivery order (gws-protocol 4.5).
 */
export class DeliveryQueue {
  #waiting: Waiting[] = [];
  #current: Hold | undefined;
  readonly #held = new Set<Hold>();
  /** The last message of each agent. */
  readonly #sent = new Map<string, Sent>();

  constructor(
    private readonly site: Pick<Site, 'settings' | 'clock' | 'timers'>,
    private readonly send: (delivery: Delivery) => void,
  ) {}

  push(delivery: Delivery): void {
    this.#waiting.push({ delivery, hold: this.#current, momentMs: this.site.clock.now() });
    this.#flush();
  }

  /** Runs an operation; the messages that it causes wait until the returned hold is released. */
  holdDuring<Result>(operation: () => Result): { readonly result: Result; readonly hold: Hold } {
    const hold: Hold = {
      release: () => {
        this.#held.delete(hold);
        this.#flush();
      },
    };
    this.#held.add(hold);
    this.#current = hold;
    try {
      return { result: operation(), hold };
    } finally {
      this.#current = undefined;
    }
  }

  clear(): void {
    this.#waiting = [];
    this.#held.clear();
    this.#sent.clear();
  }

  #flush(): void {
    const blocked = new Set<string>();
    const remaining: Waiting[] = [];
    for (const waiting of this.#waiting.splice(0)) {
      const { agent } = waiting.delivery;
      if (blocked.has(agent) || this.#mustWait(waiting)) {
        blocked.add(agent);
        remaining.push(waiting);
      } else {
        this.#sent.set(agent, { momentMs: waiting.momentMs, atMs: performance.now() });
        this.send(waiting.delivery);
      }
    }
    this.#waiting = [...remaining, ...this.#waiting];
  }

  #mustWait({ delivery, hold, momentMs }: Waiting): boolean {
    if (hold !== undefined && this.#held.has(hold)) {
      return true;
    }
    const { sameMomentGapMs } = this.site.settings;
    const before = this.#sent.get(delivery.agent);
    if (sameMomentGapMs === 0 || before?.momentMs !== momentMs) {
      return false;
    }
    const leftMs = before.atMs + sameMomentGapMs - performance.now();
    if (leftMs > 0) {
      this.site.timers.after(Math.ceil(leftMs), () => this.#flush());
    }
    return leftMs > 0;
  }
}
