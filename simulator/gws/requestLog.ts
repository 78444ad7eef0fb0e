/** One received request; `status` is null while it is not answered. Secrets are never kept. */
export interface RequestRecord {
  readonly at: string;
  /** The same moment in epoch milliseconds with fractions, for benchmarks: `performance.timeOrigin + performance.now()`. */
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
  /** What GWS decided, whether or not its answer arrived; `null` for what never came to it, for instance because of a fault. */
  statusCode: number | null;
  /** When the answer was handed to the system; a held poll leaves with its messages then. */
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
