import type { Cancel, Clock } from '../kernel/clock';
import type { JournalRisk } from './journalPort';

/** Risks that may pass. A file that a virus scanner has open is `notWritable` for that long. */
const mayPass: ReadonlySet<JournalRisk> = new Set(['diskFull', 'diskFailed', 'notWritable']);
const retryMs = 15_000;

/** Writes again what the disk did not take, even when there is nothing new to write: there may be room by then. */
export class DiskRetry {
  private timer: Cancel | null = null;
  private isStopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly writeAgain: () => void,
  ) {}

  /** Schedules a retry when time alone may help. */
  after(risk: JournalRisk): void {
    if (this.isStopped || !mayPass.has(risk)) return;
    this.timer ??= this.clock.after(retryMs, () => {
      this.timer = null;
      this.writeAgain();
    });
  }

  stop(): void {
    this.isStopped = true;
    this.timer?.();
    this.timer = null;
  }
}
