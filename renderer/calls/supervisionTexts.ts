import type { SupervisionView } from '../../electron/contract/call';
import { text, type Text } from '../texts/text';

interface SupervisionText {
  /** So short that it fits beside the state: what appears in the middle of a call must not move the codes. */
  readonly short: Text;
  readonly full: Text;
}

const marks: readonly (keyof SupervisionView)[] = ['supervisorListeningIn', 'monitoring', 'monitoredUserMuted'];

/** What GWS tells of supervisors on a call, for the agent who is on it. */
export function supervisionTexts(supervision: SupervisionView): readonly SupervisionText[] {
  return marks
    .filter((mark) => supervision[mark])
    .map((mark) => ({ short: text(`supervision.${mark}.short`), full: text(`supervision.${mark}.full`) }));
}
