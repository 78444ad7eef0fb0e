import type { BadRequest } from '../../electron/contract/command';
import type { KeyBindingView, SetKeyFailure } from '../../electron/contract/keys';
import type { KeyAction } from '../../electron/contract/words/keys';
import { isCallKey, isStateKey } from '../../electron/rules/keyActions';
import { text, type Text } from '../texts/text';

/** A few words for what a key does: the code that it sets, or the action. */
export function keyActionText({ action, code }: Pick<KeyBindingView, 'action' | 'code'>): Text {
  if (code !== null) return text('verbatim', { value: code.displayName });
  if (isCallKey(action) || isStateKey(action)) return text(`keys.action.${action}`);
  switch (action) {
    case 'focusPrompt':
    case 'undo':
    case 'extend':
      return text(`keys.action.${action}`);
    default:
      return action.startsWith('code:')
        ? text('keys.action.codeGone', { name: action.slice('code:'.length) })
        : text('keys.action.noCode', { number: action.slice('code'.length) });
  }
}

/** Why a key was not taken; the old one stays. */
export function keyProblemText(failure: SetKeyFailure | BadRequest, sayAction: (action: KeyAction) => string): Text {
  switch (failure.code) {
    case 'usedBy':
      return text('keys.problem.usedBy', { action: sayAction(failure.action) });
    case 'notSaved':
      return text('keys.problem.notSaved', { reason: failure.reason });
    case 'notAKey':
    case 'unknownCode':
    case 'refused':
    case 'fixedByPolicy':
    case 'badRequest':
    case 'tooFast':
      return text(`keys.problem.${failure.code}`);
  }
}
