import type { WrapUpView } from '../../contract/wrapUp';
import type { Question, ShellTexts } from '../texts/texts';
import { wrapUpLabel } from '../tray/pendingMenu';

const mostCalls = 10;

export interface Unfinished {
  readonly unsent: number;
  /** What was not sent is written down. */
  readonly isKept: boolean;
  readonly pending: readonly WrapUpView[];
  /** Local midnight before now. */
  readonly midnightMs: number;
}

/** What there is to say before the program ends; nothing when all is done. Where a code is mandatory, which calls lack it. */
export function quitQuestions(
  { unsent, isKept, pending, midnightMs }: Unfinished,
  texts: ShellTexts,
): readonly Question[] {
  const mandatory = pending.filter(({ isMandatory }) => isMandatory);
  const questions: Question[] = [];
  if (unsent > 0) questions.push(texts.quit.unsent(unsent, isKept));
  if (mandatory.length > 0) {
    const { message, detail } = texts.quit.pending(mandatory.length, true);
    const missing = mandatory.slice(0, mostCalls).map((call) => wrapUpLabel(call, midnightMs, texts.tray));
    questions.push({ message, detail: [...missing, detail].join('\n') });
  } else if (pending.length > 0) {
    questions.push(texts.quit.pending(pending.length, false));
  }
  return questions;
}
