import type { CommandName } from '../../contract/commands';
import type { Clock } from '../../core/kernel/clock';
import type { Logger } from '../../core/kernel/log';
import { SparseLog } from '../../core/kernel/sparseLog';
import { TokenBucket, type Allowance } from '../../core/kernel/tokenBucket';

type Refusal = 'command refused' | 'command too fast';

/** What a window sends, and for a command with a limit of its own for each subject, what it is about. */
export interface Sent {
  readonly window: number;
  readonly name: CommandName;
  readonly subject?: string;
}

/** Then it is cut off. */
const refusalsOfAWindow: Allowance = { atOnce: 1_000, everyMs: 20 };
/** Beyond this the oldest are forgotten: by then they would be full again. */
const mostBuckets = 2_000;

export interface CommandGateParts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Ends the process of that window, and with it all that it has sent and nobody has read yet. */
  readonly cutOff: (window: number) => void;
}

/** Lets a window send each command as often as a person could, and tells the log of the rest, once a second. */
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
    // Even to refuse so many keeps main from everything else; a page of Wrapkey never sends them.
    if (!this.passes(`${window} refusals`, refusalsOfAWindow)) this.parts.cutOff(window);
    this.log.tell('warn', event, { kind: { name } });
  }

  private passes(key: string, allowance: Allowance): boolean {
    const bucket = this.buckets.get(key) ?? new TokenBucket(this.parts.clock, allowance);
    // Set anew, the ones in use are the youngest.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > mostBuckets && oldest !== undefined) this.buckets.delete(oldest);
    return bucket.take();
  }
}
