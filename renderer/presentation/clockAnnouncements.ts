import { text } from './text';
import type { Text } from './text';

const thresholdsMs = [0, 10_000, 20_000] as const;

/** The clock of a wrap-up as it is now. `who` as it is shown. */
export interface RunningClock {
  readonly callId: string;
  readonly who: string;
  readonly leftMs: number;
}

/** The lowest threshold that was passed between the two moments; `null` when none was. */
function passedThreshold(beforeMs: number, nowMs: number): number | null {
  return thresholdsMs.find((threshold) => nowMs <= threshold && beforeMs > threshold) ?? null;
}

/**
 * What is to be said of the clocks: each threshold once when it is passed, and again after an extension.
 * A clock that is seen for the first time counts as coming from far above.
 */
export function clockAnnouncements(before: readonly RunningClock[], now: readonly RunningClock[]): Text[] {
  return now.flatMap(({ callId, who, leftMs }) => {
    const beforeMs = before.find((clock) => clock.callId === callId)?.leftMs ?? Infinity;
    const threshold = passedThreshold(beforeMs, leftMs);
    if (threshold === null) return [];
    return [
      threshold === 0 ? text('prompt.timeIsUp', { who }) : text('prompt.timeLeft', { who, count: threshold / 1000 }),
    ];
  });
}
