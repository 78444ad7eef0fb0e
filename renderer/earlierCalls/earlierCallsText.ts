import type { EarlierCallsView, EarlierCallView } from '../../electron/contract/earlierCalls';
import { runningTime } from '../texts/duration';
import { pastDayText } from '../texts/moment';
import { text, type Text } from '../texts/text';

/** "2 earlier calls in 30 days; Referred on Tuesday, by you". `todayMs`: local midnight before now. */
export function earlierCallsText({ total, recent, last }: EarlierCallsView, todayMs: number, locale: string): Text {
  if (last === null) return text('earlierCalls.contactOnly');
  const day = pastDayText(last.atMs, todayMs, locale);
  return text('earlierCalls.line', {
    calls: recent > 0 ? text('earlierCalls.recent', { count: recent }) : text('earlierCalls.total', { count: total }),
    last:
      last.codeName === null
        ? text(`earlierCalls.uncoded.${last.outcome}`, { day })
        : text('earlierCalls.coded', { code: last.codeName, day }),
  });
}

/** How an earlier call went. */
export function earlierCallTexts({ past, codeName }: EarlierCallView): readonly Text[] {
  const how =
    past.talkedMs === null
      ? text(`ledger.outcome.${past.outcome}`)
      : text('ledger.talkedFor', { time: runningTime(past.talkedMs) });
  return [how, ...(codeName === null ? [text('ledger.noCode')] : [])];
}
