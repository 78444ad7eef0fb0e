/** One received request; `status` is null until it is answered. Secrets are never recorded. */
export interface RequestRecord {
  readonly at: string;
  /**
   * The same moment in epoch milliseconds with fractions, for benchmarks: `performance.timeOrigin + performance.now()`.
   */
  readonly receivedAtMs: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly operationName: string | null;
  readonly agent: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly isNotifications: boolean;
  status: number | null;
  /**
   * GWS's decision, whether or not its answer arrived; `null` if the request never reached it, for instance by a fault.
   */
  statusCode: number | null;
  /** When the answer was passed to the system; for a held poll, when it left with its messages. */
  answeredAtMs: number | null;
}

const keptRequests = 10_000;

export class RequestLog {
  #records: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.#records.push(record);
    if (this.#records.length > keptRequests) {
      this.#records.shift();
    }
  }

  all(): readonly RequestRecord[] {
    return this.#records;
  }

  clear(): void {
    this.#records = [];
  }
}
