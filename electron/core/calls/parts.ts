import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';

/** One line for each failed part, and no more than this: there may be sixty snapshots a second. */
const mostLines = 50;

/** Remembers which parts have already been logged in this run. */
export class PartLog {
  private readonly logged = new Set<string>();

  constructor(private readonly log: Logger) {}

  tell(part: string, error: unknown): void {
    if (this.logged.has(part) || this.logged.size >= mostLines) return;
    this.logged.add(part);
    this.log.error('part of the screen unreadable', { part, error: errorName(error) });
  }
}

/** Builds a snapshot part by part. One part that fails does not stop the others. */
export class Parts {
  private broken = false;

  constructor(
    private readonly log: PartLog,
    private readonly whole: Parts | null = null,
  ) {}

  /** For one item of a list, which reports on its own whether it is complete. */
  ofOne(): Parts {
    return new Parts(this.log, this);
  }

  get areBroken(): boolean {
    return this.broken;
  }

  /**
   * Returns what `make` returns, or `instead` when it throws. `part` is logged, so it must not contain personal data.
   */
  read<Part>(part: string, make: () => Part, instead: Part): Part {
    try {
      return make();
    } catch (error) {
      this.fail();
      this.log.tell(part, error);
      return instead;
    }
  }

  private fail(): void {
    this.broken = true;
    this.whole?.fail();
  }
}
