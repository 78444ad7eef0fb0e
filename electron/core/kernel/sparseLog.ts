import type { Clock } from './clock';
import type { LogFacts, Logger } from './log';

const tellEveryMs = 1_000;

type Level = 'info' | 'warn';

/**
 * For events that an outsider can cause without limit, and so push everything else out of the log. Writes the first of a
 * kind at once, and then once a second how many more came.
 */
export class SparseLog {
  /** How many came since the last line, by kind. */
  private readonly untold = new Map<string, number>();

  constructor(
    private readonly clock: Pick<Clock, 'after'>,
    private readonly log: Logger,
  ) {}

  /** `kind`: facts with only a few possible values; every line has them. `first`: facts for the first line only. */
  tell(level: Level, event: string, { kind = {}, first = {} }: { kind?: LogFacts; first?: LogFacts } = {}): void {
    const key = `${event} ${JSON.stringify(kind)}`;
    const count = this.untold.get(key);
    if (count !== undefined) {
      this.untold.set(key, count + 1);
      return;
    }
    this.log[level](event, { ...kind, ...first });
    this.tellLater(key, (more) => this.log[level](event, { ...kind, count: more }));
  }

  private tellLater(key: string, write: (count: number) => void): void {
    this.untold.set(key, 0);
    this.clock.after(tellEveryMs, () => {
      const count = this.untold.get(key) ?? 0;
      this.untold.delete(key);
      if (count === 0) return;
      write(count);
      this.tellLater(key, write);
    });
  }
}
