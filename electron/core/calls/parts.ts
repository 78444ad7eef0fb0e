import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';

/** A line for each part that fails, and no more than so many: a snapshot is made sixty times a second. */
const mostLines = 50;

/** Remembers for one program which parts it has told the log of. */
export class PartLog {
  private readonly told = new Set<string>();

  constructor(private readonly log: Logger) {}

  tell(part: string, error: unknown): void {
    if (this.told.has(part) || this.told.size >= mostLines) return;
    this.told.add(part);
    this.log.error('part of the screen unreadable', { part, error: errorName(error) });
  }
}

/** The parts of one snapshot. One that cannot be made keeps none of the others away. */
export class Parts {
  private broken = false;

  constructor(
    private readonly log: PartLog,
    private readonly whole: Parts | null = null,
  ) {}

  /** For one thing of many, which says by itself whether it is whole. */
  ofOne(): Parts {
    return new Parts(this.log, this);
  }

  get areBroken(): boolean {
    return this.broken;
  }

  /** What `make` returns, or `instead` when it throws. `part` goes to the log, so it names nothing personal. */
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
