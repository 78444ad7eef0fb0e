import type { BadRequest, UnknownWrapUp } from '../../electron/contract/commands';
import { text } from './text';
import type { Text } from './text';

/** Why a pending wrap-up was not opened, or not left without a code. */
export function pendingProblemText(failure: UnknownWrapUp | BadRequest | { readonly code: 'isMandatory' }): Text {
  return text(`pending.problem.${failure.code}`);
}
