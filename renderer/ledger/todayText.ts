import type { TodayView } from '../../electron/contract/ledger';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export interface TodayPart {
  readonly tone: Tone;
  readonly words: Text;
}

/** The choices that have not arrived: waiting or given up. Empty when there is nothing to show. */
export function undeliveredParts({ expired, undelivered }: TodayView): readonly TodayPart[] {
  const waiting: TodayPart = { tone: 'waiting', words: text('today.waiting', { count: undelivered }) };
  const givenUp: TodayPart = { tone: 'refused', words: text('today.expired', { count: expired }) };
  return [...(undelivered === 0 ? [] : [waiting]), ...(expired === 0 ? [] : [givenUp])];
}

/** Shown when no choice is waiting, refused or given up. Says "delivered" only if the delivery was proved. */
export function allDoneText({ expired, rejected, undelivered, unproved }: TodayView): Text | null {
  if (undelivered > 0 || rejected > 0 || expired > 0) return null;
  return text(unproved > 0 ? 'today.allAnswered' : 'today.allDelivered');
}
