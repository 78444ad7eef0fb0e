import { passedThreshold } from '../../electron/rules/clockThresholds';
import { text } from '../texts/text';
import type { Text } from '../texts/text';

/** The clock of a wrap-up as it is now. `who` as it is shown. */
export interface RunningClock {
  readonly callId: string;
  readonly who: string;
  readonly leftMs: number;
}

/** More than this is an extension; less is a snapshot that knows better than the window's own counting. */
const extendedMs = 1_000;

/** What was said of the seconds left is wrong after an extension, and that there is more time is news. */
function changeText({ who, leftMs }: RunningClock, beforeMs: number): Text | null {
  const threshold = passedThreshold(beforeMs, leftMs);
  if (threshold !== null)
    return threshold === 0
      ? text('prompt.timeIsUp', { who })
      : text('prompt.timeLeft', { who, count: threshold / 1000 });
  return leftMs > beforeMs + extendedMs ? text('prompt.moreTime', { who }) : null;
}

/**
 * What is to be said of the clocks: each threshold once when it is passed, each extension, and the thresholds again after it.
 * A clock that is seen for the first time counts as coming from far above.
 */
export function clockAnnouncements(before: readonly RunningClock[], now: readonly RunningClock[]): Text[] {
  return now.flatMap((clock) => {
    const beforeMs = before.find(({ callId }) => callId === clock.callId)?.leftMs ?? Infinity;
    return changeText(clock, beforeMs) ?? [];
  });
}
