import { controlName, controlPlaces, type PlacedControl } from '../callControl/controlPlaces';
import type { Conversation } from '../callControl/conversation';

export interface StripControls {
  /** The control in the first place of the card: answer, hold, retrieve or swap. */
  readonly next: PlacedControl | null;
  /** Only while the recording of its call is paused. */
  readonly resume: PlacedControl | null;
}

export function stripControls(conversation: Conversation): StripControls {
  const { places, further } = controlPlaces(conversation);
  const resume = [...places, ...further].find(
    (placed) =>
      placed !== null && controlName(placed.control) === 'resumeRecording' && placed.call.recordingPause !== null,
  );
  return { next: places[0] ?? null, resume: resume ?? null };
}
