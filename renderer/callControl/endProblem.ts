import type { CallView } from '../../electron/contract/call';
import type { ControlProblem } from './operationText';

/** Why a question that is still open asks for what the call no longer allows; `null` while the call allows it. */
export function endProblem(
  { control, participants, leftOut }: CallView,
  action: 'hangUp' | 'endForAll',
): ControlProblem | null {
  if (control.actions.includes(action)) return null;
  const isConference = participants.length + leftOut.participants > 1;
  return action === 'endForAll' && !isConference ? 'noConference' : 'noLongerOffered';
}
