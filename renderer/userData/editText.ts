import type { LostEditView, UserDataEditView, ValueProblem } from '../../electron/contract/userData';
import { refusalValues } from '../connection/refusalValues';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';

/** Why a typed text is not taken. */
export function valueProblemText(problem: ValueProblem): Text {
  switch (problem.code) {
    case 'tooLong':
      return text('userData.invalid.tooLong', { count: problem.longest });
    case 'tooSmall':
      return text('userData.invalid.tooSmall', { limit: problem.minimum });
    case 'tooLarge':
      return text('userData.invalid.tooLarge', { limit: problem.maximum });
    case 'notAsWanted':
      return problem.hint === null
        ? text('userData.invalid.notAsWanted')
        : text('userData.invalid.asHint', { hint: problem.hint });
    case 'required':
    case 'notWhole':
    case 'notNumber':
    case 'notDate':
    case 'notChoice':
      return text(`userData.invalid.${problem.code}`);
  }
}

/** How a change is marked in its field; `null` where a message says more. */
export interface EditMark {
  readonly tone: Tone;
  readonly label: Text;
}

export function editMark({ state }: UserDataEditView): EditMark | null {
  switch (state) {
    case 'kept':
    case 'sending':
    case 'accepted':
    case 'uncertain':
      return { tone: 'waiting', label: text(`userData.state.${state}`) };
    case 'confirmed':
      return { tone: 'good', label: text('userData.state.confirmed') };
    case 'refused':
    case 'unseen':
    case 'overtaken':
    case 'undelivered':
      return null;
  }
}

export interface EditMessage {
  readonly text: Text;
  /** The agent can write it after all, with these words on the button. */
  readonly again: 'tryAgain' | 'writeMine' | null;
  readonly dismiss: 'discard' | 'keepTheirs' | 'read';
}

/** A change that needs the agent; `null` for any other. */
export function editMessage(edit: UserDataEditView): EditMessage | null {
  const value = valueText(edit.shown);
  switch (edit.state) {
    case 'refused': {
      const values = { value, ...(edit.refusal === null ? {} : refusalValues(edit.refusal)) };
      const isSilent = (edit.refusal?.said ?? null) === null;
      const key = isSilent ? 'userData.edit.refusedSilently' : 'userData.edit.refusedSaying';
      return { text: text(key, values), again: 'tryAgain', dismiss: 'discard' };
    }
    case 'unseen':
      return { text: text('userData.edit.unseen', { value }), again: 'tryAgain', dismiss: 'discard' };
    case 'overtaken': {
      const theirs = valueText(edit.theirs ?? '');
      return { text: text('userData.edit.overtaken', { value, theirs }), again: 'writeMine', dismiss: 'keepTheirs' };
    }
    case 'undelivered':
      return { text: lostText(edit), again: null, dismiss: 'read' };
    case 'kept':
    case 'sending':
    case 'accepted':
    case 'uncertain':
    case 'confirmed':
      return null;
  }
}

export function lostText({ mayHaveArrived, shown }: Pick<LostEditView, 'mayHaveArrived' | 'shown'>): Text {
  return text(mayHaveArrived ? 'userData.edit.lostOrNot' : 'userData.edit.lost', { value: valueText(shown) });
}

function valueText(shown: string): Text {
  return shown === '' ? text('userData.nothing') : text('userData.quoted', { value: shown });
}
