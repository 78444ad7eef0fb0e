/** `who`: `null` unless the policy allows the caller in notifications. */
export interface PausedRecordingNotification {
  readonly callId: string;
  readonly who: string | null;
  /** Wrapkey was to resume it, and it did not go on. */
  readonly isNotResumed: boolean;
}

export interface RecordingNotifier {
  /** Replaces an earlier one for the same call. Stays on the screen until closed. */
  showPausedRecording(notification: PausedRecordingNotification): void;
  closePausedRecording(callId: string): void;
}
