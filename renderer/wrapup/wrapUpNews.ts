import type { WrapUpView } from '../../electron/contract/wrapUp';
import { text, type Text } from '../texts/text';
import { whoText } from '../texts/whoText';

export type EndedWithoutCode = Pick<WrapUpView, 'who' | 'isMandatory'>;

/** The message that a call without a code has ended. */
export function wrapUpNews({ who, isMandatory }: EndedWithoutCode): Text {
  return text(isMandatory ? 'announce.wrapUp.mandatory' : 'announce.wrapUp.optional', { who: whoText(who) });
}
