import type { BadRequest } from '../../electron/contract/command';
import type { SavePreferencesFailure } from '../../electron/contract/preferences';
import { text, type Text } from '../texts/text';

/** Why a setting was refused. The control shows the old value again. */
export function preferenceProblemText(failure: SavePreferencesFailure | BadRequest): Text {
  switch (failure.code) {
    case 'fixedByPolicy':
      return text('settings.problem.fixedByPolicy');
    case 'notSaved':
      return text('settings.problem.notSaved', { reason: failure.reason });
    case 'badRequest':
    case 'tooFast':
      return text(`settings.problem.${failure.code}`);
  }
}
