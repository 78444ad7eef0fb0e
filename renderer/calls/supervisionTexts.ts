import type { SupervisionView } from '../../electron/contract/call';
import { text, type Text } from '../texts/text';

interface SupervisionText {
  /** Short enough to fit beside the state: a text that appears during a call must not move the codes. */
  readonly short: Text;
  readonly full: Text;
}

const marks: readonly (keyof SupervisionView)[] = ['supervisorListeningIn', 'monitoring', 'monitoredUserMuted'];

/** What GWS reports about supervisors on a call, for the agent on it. */
export function supervisionTexts(supervision: SupervisionView): readonly SupervisionText[] {
  return marks
    .filter((mark) => supervision[mark])
    .map((mark) => ({ short: text(`supervision.${mark}.short`), full: text(`supervision.${mark}.full`) }));
}
