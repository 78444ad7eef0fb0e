import { controlName, controlPlaces, type PlacedControl } from '../callControl/controlPlaces';
import type { Conversation } from '../callControl/conversation';

/** The controls of a call where there is one line for it. */
export interface LineControls {
  /** The control in the first place of the card: answer, hold, retrieve or swap. */
  readonly next: PlacedControl | null;
  /** Only while the recording of its call is paused. */
  readonly resume: PlacedControl | null;
  /** Hangs up; in a consultation it goes back to the caller, as on the card. */
  readonly end: PlacedControl | null;
}

export function lineControls(conversation: Conversation): LineControls {
  const { places, further } = controlPlaces(conversation);
  const resume = [...places, ...further].find(
    (placed) =>
      placed !== null && controlName(placed.control) === 'resumeRecording' && placed.call.recordingPause !== null,
  );
  const end = places.find(
    (placed) => placed !== null && ['hangUp', 'backToCaller'].includes(controlName(placed.control)),
  );
  return { next: places[0] ?? null, resume: resume ?? null, end: end ?? null };
}
