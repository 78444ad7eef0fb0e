import type { WrapUpView } from '../../contract/wrapUp';
import type { DesktopTexts } from '../texts/desktopTexts';
import { wrapUpLabel } from '../tray/pendingMenu';

const mostCalls = 10;

export interface Question {
  readonly message: string;
  readonly detail: string;
}

export interface Unfinished {
  readonly unsent: number;
  /** Unsent dispositions are saved on the disk. */
  readonly isKept: boolean;
  readonly pending: readonly WrapUpView[];
  /** The beginning of today, in local time. */
  readonly midnightMs: number;
}

/**
 * What to ask before the program ends; empty when everything is done. Where a code is mandatory, it names the calls
 * without one.
 */
export function quitQuestions(
  { unsent, isKept, pending, midnightMs }: Unfinished,
  texts: DesktopTexts,
): readonly Question[] {
  const mandatory = pending.filter(({ isMandatory }) => isMandatory);
  const questions: Question[] = [];
  if (unsent > 0) questions.push(unsentQuestion(unsent, isKept, texts));
  if (mandatory.length > 0) {
    const { message, detail } = pendingQuestion(mandatory.length, 'quit.pendingMandatory', texts);
    const missing = mandatory.slice(0, mostCalls).map((call) => wrapUpLabel(call, midnightMs, texts));
    questions.push({ message, detail: [...missing, detail].join('\n') });
  } else if (pending.length > 0) {
    questions.push(pendingQuestion(pending.length, 'quit.pending', texts));
  }
  return questions;
}

function unsentQuestion(count: number, isKept: boolean, texts: DesktopTexts): Question {
  const detail = texts.say(isKept ? 'quit.unsentKept' : 'quit.unsentLost', { count });
  return { message: texts.say('quit.unsent', { count }), detail };
}

function pendingQuestion(count: number, key: 'quit.pending' | 'quit.pendingMandatory', texts: DesktopTexts): Question {
  return { message: texts.say(key, { count }), detail: texts.say('quit.pendingKept', { count }) };
}
