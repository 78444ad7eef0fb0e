import type { RecordingPause } from '../../contract/call';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { PausePhase } from './pauseState';
import type { RecordingSlice } from './recordingSlice';

const warnings: Readonly<Record<PausePhase, RecordingPause['warning']>> = {
  counting: null,
  reminding: 'long',
  resuming: null,
  notResumed: 'notResumed',
};

/** `null` unless the recording of a live call is paused. */
export function recordingPause({ pauses }: RecordingSlice, call: CallRecord): RecordingPause | null {
  if (call.recording !== 'paused' || !isLive(call)) return null;
  const { atMs, isStartKnown } = call.recordingSeen;
  const watched = pauses.find(({ callId }) => callId === call.id);
  return { seenSinceMs: atMs, isStartKnown, warning: watched === undefined ? null : warnings[watched.phase] };
}
