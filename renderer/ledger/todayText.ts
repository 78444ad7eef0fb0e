import type { TodayView } from '../../electron/contract/ledger';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export interface TodayPart {
  readonly tone: Tone;
  readonly words: Text;
}

/** What has not arrived: waiting, or given up. Empty when nothing has to be shown. */
export function undeliveredParts({ expired, undelivered }: TodayView): readonly TodayPart[] {
  const waiting: TodayPart = { tone: 'waiting', words: text('today.waiting', { count: undelivered }) };
  const givenUp: TodayPart = { tone: 'refused', words: text('today.expired', { count: expired }) };
  return [...(undelivered === 0 ? [] : [waiting]), ...(expired === 0 ? [] : [givenUp])];
}

/** Said when nothing waits, was refused or was given up; "delivered" only of what was seen to be. */
export function allDoneText({ expired, rejected, undelivered, unproved }: TodayView): Text | null {
  if (undelivered > 0 || rejected > 0 || expired > 0) return null;
  return text(unproved > 0 ? 'today.allAnswered' : 'today.allDelivered');
}
