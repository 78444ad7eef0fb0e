import { text } from '../texts/text';
import type { ChoiceProblem } from './choiceProblemStore';
import type { StatusText } from './statusText';

/** A refused choice, in the form of a status. */
export function problemText(problem: ChoiceProblem): StatusText {
  return {
    tone: 'refused',
    state: text('problem.notSet'),
    details: [text(`problem.${problem.code}`)],
    countdown: null,
  };
}
