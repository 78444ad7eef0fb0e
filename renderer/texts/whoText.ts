import { text, type Text } from './text';

/** The other party, for use in a sentence. */
export function whoText(who: string): string | Text {
  return who === '' ? text('common.unknownParty') : who;
}
