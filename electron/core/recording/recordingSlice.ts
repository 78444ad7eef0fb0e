import type { SeenSince } from '../calls/callRecord';
import type { PausePhase } from './pauseState';
import type { RecordingChange } from './recordingChange';

/** A paused recording that Wrapkey watches. */
export interface WatchedPause {
  readonly callId: string;
  /** The call's `recordingSeen`: another object is another pause. */
  readonly seen: SeenSince;
  readonly seenAtMonotonicMs: number;
  /** The call was already on hold when the pause was seen, and has been since. */
  readonly isHoldOlder: boolean;
  readonly phase: PausePhase;
  /** Wrapkey's own request to resume; `null` while there is none. */
  readonly resumeId: string | null;
}

export interface RecordingSlice {
  /** Of all agents of this system user, oldest first. */
  readonly recordingChanges: readonly RecordingChange[];
  readonly pauses: readonly WatchedPause[];
}

export const noRecordings: RecordingSlice = { recordingChanges: [], pauses: [] };
