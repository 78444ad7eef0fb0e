import type { BadRequest } from '../../electron/contract/command';
import type { UnknownWrapUp } from '../../electron/contract/wrapUp';
import { text, type Text } from '../texts/text';

/** Why a pending wrap-up was not opened, or not dismissed without a code. */
export function pendingProblemText(failure: UnknownWrapUp | BadRequest | { readonly code: 'isMandatory' }): Text {
  return text(`pending.problem.${failure.code}`);
}
