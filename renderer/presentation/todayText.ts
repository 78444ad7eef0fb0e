import type { TodayView } from '../../electron/contract/snapshot';
import { text } from './text';
import type { Text, Tone } from './text';

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

export function isAllDelivered({ expired, rejected, undelivered }: TodayView): boolean {
  return undelivered === 0 && rejected === 0 && expired === 0;
}
