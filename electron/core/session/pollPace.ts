import type { Clock } from '../kernel/clock';

const afterMessagesMs = 50;
const afterNothingMs = 1_000;
/** How much delay a burst of events, or one poll answered too early, may skip at once. */
const creditMs = 2_000;

/**
 * Delays polls that the server would answer at once. Events come without delay. A server that answers every poll at
 * once gets at most twenty a second, and one a second while it has nothing to report.
 */
export class PollPace {
  private spentUntilMs = -Infinity;

  constructor(private readonly clock: Clock) {}

  nextDelayMs(broughtMessages: boolean): number {
    const nowMs = this.clock.monotonicMs();
    const costMs = broughtMessages ? afterMessagesMs : afterNothingMs;
    this.spentUntilMs = Math.max(this.spentUntilMs, nowMs) + costMs;
    return Math.max(0, this.spentUntilMs - nowMs - creditMs);
  }
}
