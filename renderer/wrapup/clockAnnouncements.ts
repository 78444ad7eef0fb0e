import { passedThreshold } from '../../electron/rules/clockThresholds';
import { text } from '../texts/text';
import type { Text } from '../texts/text';

/** The current clock of a wrap-up. `who` is the shown name. */
export interface RunningClock {
  readonly callId: string;
  readonly who: string;
  readonly leftMs: number;
}

/** A larger jump is an extension; a smaller one is a snapshot that corrects the window's own counting. */
const extendedMs = 1_000;

/** After an extension the announced time is wrong, and the new time is news. */
function changeText({ who, leftMs }: RunningClock, beforeMs: number): Text | null {
  const threshold = passedThreshold(beforeMs, leftMs);
  if (threshold !== null)
    return threshold === 0
      ? text('prompt.timeIsUp', { who })
      : text('prompt.timeLeft', { who, count: threshold / 1000 });
  return leftMs > beforeMs + extendedMs ? text('prompt.moreTime', { who }) : null;
}

/**
 * What to announce of the clocks: each threshold once when it is passed, each extension, and then the thresholds again.
 * A clock that appears for the first time counts as having been above all thresholds.
 */
export function clockAnnouncements(before: readonly RunningClock[], now: readonly RunningClock[]): Text[] {
  return now.flatMap((clock) => {
    const beforeMs = before.find(({ callId }) => callId === clock.callId)?.leftMs ?? Infinity;
    return changeText(clock, beforeMs) ?? [];
  });
}
