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
}

/**
 * Keeps the messages of an operation back until its HTTP answer is out, when the events are to come after it.
 * Later messages for the same agent wait behind them: order within a topic is delivery order (gws-protocol 4.5).
 */
export class DeliveryQueue {
  #waiting: Waiting[] = [];
  #current: Hold | undefined;
  readonly #held = new Set<Hold>();

  constructor(private readonly send: (delivery: Delivery) => void) {}

  push(delivery: Delivery): void {
    this.#waiting.push({ delivery, hold: this.#current });
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
  }

  #flush(): void {
    const blocked = new Set<string>();
    const remaining: Waiting[] = [];
    for (const waiting of this.#waiting.splice(0)) {
      const { agent } = waiting.delivery;
      if (blocked.has(agent) || (waiting.hold !== undefined && this.#held.has(waiting.hold))) {
        blocked.add(agent);
        remaining.push(waiting);
      } else {
        this.send(waiting.delivery);
      }
    }
    this.#waiting = [...remaining, ...this.#waiting];
  }
}
