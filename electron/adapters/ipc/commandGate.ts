import type { CommandName } from '../../contract/commands';
import type { Clock } from '../../core/kernel/clock';
import type { Logger } from '../../core/kernel/log';
import { SparseLog } from '../../core/kernel/sparseLog';
import { TokenBucket, type Allowance } from '../../core/kernel/tokenBucket';

type Refusal = 'command refused' | 'command too fast';

/** A command from a window, with its subject where each subject has a limit of its own. */
export interface Sent {
  readonly window: number;
  readonly name: CommandName;
  readonly subject?: string;
}

/** A window that goes beyond this is cut off. */
const refusalsOfAWindow: Allowance = { atOnce: 1_000, everyMs: 20 };
/** Beyond this the oldest are forgotten; by then they would have refilled. */
const mostBuckets = 2_000;

export interface CommandGateParts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Ends the process of that window, which also drops everything it has sent and main has not read yet. */
  readonly cutOff: (window: number) => void;
}

/** Lets a window send each command as often as a person could. Refused commands are logged, once a second. */
export class CommandGate {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly log: SparseLog;

  constructor(private readonly parts: CommandGateParts) {
    this.log = new SparseLog(parts.clock, parts.log);
  }

  admits({ window, name, subject }: Sent, often: Allowance): boolean {
    return this.passes(subject === undefined ? `${window} ${name}` : `${window} ${name} ${subject}`, often);
  }

  refused(event: Refusal, window: number, name: CommandName): void {
    // Refusing this many would keep main from all other work, and Wrapkey's own pages never send so many.
    if (!this.passes(`${window} refusals`, refusalsOfAWindow)) this.parts.cutOff(window);
    this.log.tell('warn', event, { kind: { name } });
  }

  private passes(key: string, allowance: Allowance): boolean {
    const bucket = this.buckets.get(key) ?? new TokenBucket(this.parts.clock, allowance);
    // Reinserting it makes it the youngest, so that buckets in use are forgotten last.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > mostBuckets && oldest !== undefined) this.buckets.delete(oldest);
    return bucket.take();
  }
}
