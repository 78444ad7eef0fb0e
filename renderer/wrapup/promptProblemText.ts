import type { BadRequest } from '../../electron/contract/command';
import type { SetDispositionFailure } from '../../electron/contract/disposition';
import { text, type Text } from '../texts/text';

/** A command of the prompt that main refused. No snapshot contains it, so the window remembers it. */
export type PromptProblem =
  | {
      readonly command: 'choose';
      readonly displayName: string;
      readonly code: (SetDispositionFailure | BadRequest)['code'] | 'callChanged';
    }
  | { readonly command: 'undo'; readonly displayName: string; readonly code: 'tooLate' | BadRequest['code'] }
  | { readonly command: 'nothingToUndo' }
  /** A press began on one call and ended on another. */
  | { readonly command: 'callChanged' }
  | { readonly command: 'extend'; readonly code: 'unknownWrapUp' | 'noMoreTime' | BadRequest['code'] }
  | { readonly command: 'postpone'; readonly code: 'unknownWrapUp' | 'isMandatory' | BadRequest['code'] }
  | { readonly command: 'open'; readonly code: 'unknownWrapUp' | BadRequest['code'] };

export interface PromptProblemText {
  /** The label of the code; empty when the problem is not about one. */
  readonly name: string;
  readonly states: readonly Text[];
}

export function promptProblemText(problem: PromptProblem): PromptProblemText {
  switch (problem.command) {
    case 'choose':
      return { name: problem.displayName, states: [text('problem.notSet'), text(`problem.${problem.code}`)] };
    case 'undo':
      return problem.code === 'tooLate'
        ? { name: '', states: [text('prompt.problem.tooLate', { code: problem.displayName })] }
        : { name: problem.displayName, states: [text(`prompt.refused.${problem.code}`)] };
    case 'nothingToUndo':
    case 'callChanged':
      return { name: '', states: [text(`prompt.problem.${problem.command}`)] };
    case 'extend':
    case 'postpone':
    case 'open':
      return { name: '', states: [text(`prompt.refused.${problem.code}`)] };
  }
}
