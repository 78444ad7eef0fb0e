import type { ChoiceProblem } from '../stores/choiceProblemStore';
import { text } from './text';
import type { StatusText } from './statusText';

/** A choice that was not taken, in the form of a status. */
export function problemText(problem: ChoiceProblem): StatusText {
  return {
    tone: 'refused',
    state: text('problem.notSet'),
    details: [text(`problem.${problem.code}`)],
    countdown: null,
  };
}
