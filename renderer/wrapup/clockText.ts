import type { WrapUpClockView } from '../../electron/contract/wrapUp';
import { isRunningOut } from '../../electron/rules/clockThresholds';
import { runningTime } from '../texts/duration';
import { text } from '../texts/text';
import type { Text } from '../texts/text';

/** The time left, for instance `0:31`; rounded up, so that the last second is not shown as zero. */
export function clockTime(leftMs: number): string {
  return runningTime(Math.ceil(leftMs / 1000) * 1000);
}

/** The part of the ring that is left, 0 to 100. */
export function ringPercent(leftMs: number, totalMs: number): number {
  if (totalMs <= 0) return 0;
  return Math.min(100, Math.max(0, (leftMs / totalMs) * 100));
}

export function extensionSeconds(clock: WrapUpClockView): number {
  return Math.round(clock.extensionMs / 1000);
}

function endText(clock: WrapUpClockView): Text {
  return clock.codeAtEnd === null
    ? text('prompt.clock.putsOff')
    : text('prompt.clock.setsCode', { code: clock.codeAtEnd });
}

/** The sentence beside the ring. `extendKey` is the label of the key that gives more time; `null` without one. */
export function clockSentence(clock: WrapUpClockView, leftMs: number, extendKey: string | null): Text {
  if (!isRunningOut(leftMs)) return endText(clock);
  if (clock.extensionsLeft <= 0) return text('prompt.clock.lastSeconds');
  const seconds = extensionSeconds(clock);
  return extendKey === null
    ? text('prompt.clock.runsOut', { seconds })
    : text('prompt.clock.runsOutKey', { seconds, key: extendKey });
}
