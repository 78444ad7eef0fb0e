import type { Clock } from '../kernel/clock';

const afterMessagesMs = 50;
const afterNothingMs = 1_000;
/** What a burst of events, or a server that answers one poll too soon, may use up at once. */
const creditMs = 2_000;

/**
 * How long a poll waits although the server says that it need not. Events come without delay; a server that answers every
 * poll at once gets twenty a second, and one a second where it has nothing to say.
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
