import type { RecordingPause } from '../../electron/contract/call';
import { runningTime } from '../texts/duration';
import { text, type Text } from '../texts/text';

/** How long Wrapkey has seen the pause; more where it may have begun unseen. */
export function pausedForText({ seenSinceMs, isStartKnown }: RecordingPause, nowMs: number): Text {
  const time = runningTime(nowMs - seenSinceMs);
  return isStartKnown ? text('verbatim', { value: time }) : text('call.atLeast', { time });
}
