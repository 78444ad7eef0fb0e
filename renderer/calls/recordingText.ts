import type { RecordingPause } from '../../electron/contract/call';
import { runningTime } from '../texts/duration';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';

/** How long Wrapkey has seen the pause; more where it may have begun unseen. */
export function pausedForText({ seenSinceMs, isStartKnown }: RecordingPause, nowMs: number): Text {
  const time = runningTime(nowMs - seenSinceMs);
  return isStartKnown ? text('verbatim', { value: time }) : text('call.atLeast', { time });
}

export function pauseText({ warning }: RecordingPause): Text {
  switch (warning) {
    case null:
      return text('call.recordingPaused');
    case 'long':
      return text('call.stillPaused');
    case 'notResumed':
      return text('call.notResumed');
  }
}

export function pauseTone({ warning }: RecordingPause): Tone {
  return warning === null ? 'waiting' : 'refused';
}
