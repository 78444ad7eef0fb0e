import type { RecordStep } from '../campaigns/recordStep';
import type { Notice } from './notice';
import { withNotice, withoutNotice } from './noticeList';

/** Tells of a record that was not completed, until another one is. */
export function withCompletion(notices: readonly Notice[], { who, state, said }: RecordStep): readonly Notice[] {
  const code = 'recordNotCompleted';
  return state === 'done'
    ? withoutNotice(notices, code)
    : withNotice(notices, { code, who, isKnown: state === 'refused', said });
}
