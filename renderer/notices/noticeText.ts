import type { Notice } from '../../electron/contract/notices';
import { timeBeside, timeOfDay } from '../texts/moment';
import { text, type Text } from '../texts/text';
import { whoText } from '../texts/whoText';
import type { Tone } from '../ui/tone';

export function noticeText(notice: Notice, locale: string): Text {
  switch (notice.code) {
    case 'policyBroken':
      return text(`notice.policyBroken.${notice.isLastGoodUsed ? 'lastGood' : 'without'}`, {
        // A file that is not JSON is broken as a whole and has no path.
        place: notice.path === '' ? notice.file : `${notice.path}, ${notice.file}`,
        reason: notice.reason,
      });
    case 'policyNotTrusted':
      return text(`notice.policyNotTrusted.${notice.isLastGoodUsed ? 'lastGood' : 'without'}`, {
        file: notice.file,
        at: notice.at,
      });
    case 'channelsFailed':
      return notice.said === null
        ? text('notice.channelsFailedSilently')
        : text('notice.channelsFailedSaying', { said: notice.said });
    case 'settingsSetAside':
      return text('notice.settingsSetAside', { file: notice.file });
    case 'wrapUpsSetAside':
      return text('notice.wrapUpsSetAside', { file: notice.file });
    case 'wrapUpsNotKept':
      return text('notice.wrapUpsNotKept');
    case 'wrapUpsRemoved':
    case 'journalRemoved':
      return notice.keptAs === null
        ? text(`notice.${notice.code}.whole`)
        : text(`notice.${notice.code}.keptAs`, { file: notice.keptAs });
    case 'journalAtRisk':
      return text(`notice.journalAtRisk.${notice.cause}`);
    case 'journalSetAside':
      return text(`notice.journalSetAside.${notice.cause}`, { file: notice.file });
    case 'passwordNotKept':
    case 'passwordNotRemoved':
      return text(`notice.${notice.code}.${notice.cause}`);
    case 'recordNotCompleted':
      return recordText(notice);
    case 'wasSignedOut':
      return absenceText(notice, locale);
    case 'authorityUnusable':
      return text(`notice.authorityUnusable.${notice.fault}`, { file: notice.file });
    case 'updateAvailable':
      return text('notice.updateAvailable', { version: notice.version });
    case 'updateReady':
      return text('notice.updateReady', { version: notice.version });
    case 'callsLeftOut':
      return text('notice.callsLeftOut', { count: notice.followed });
    case 'wrapUpsLeftOut':
      return text('notice.wrapUpsLeftOut', { count: notice.kept });
    case 'partsUnreadable':
      return text('notice.partsUnreadable');
    case 'keysRefused':
      return text('notice.keysRefused', { count: notice.count });
  }
}

/** A notice that may cost a choice is a warning; the others are informative. */
export function noticeTone({ code }: Notice): Tone {
  return warnings.has(code) ? 'waiting' : 'neutral';
}

const warnings: ReadonlySet<Notice['code']> = new Set([
  'journalAtRisk',
  'journalSetAside',
  'wasSignedOut',
  'recordNotCompleted',
  'wrapUpsLeftOut',
]);

function recordText({ who, isKnown, said }: Extract<Notice, { code: 'recordNotCompleted' }>): Text {
  if (!isKnown) return text('notice.recordNotCompleted.unknown', { who: whoText(who) });
  return said === null
    ? text('notice.recordNotCompleted.refused', { who: whoText(who) })
    : text('notice.recordNotCompleted.refusedSaying', { who: whoText(who), said });
}

function absenceText({ fromMs, toMs, endedCalls }: Extract<Notice, { code: 'wasSignedOut' }>, locale: string): Text {
  const times = { from: timeBeside(fromMs, toMs, locale), to: timeOfDay(toMs, locale) };
  const [last, ...others] = endedCalls.map(whoText).toReversed();
  if (last === undefined) return text('notice.wasSignedOut.none', times);
  const calls = others.reduce<string | Text>((next, first) => text('notice.wasSignedOut.more', { first, next }), last);
  return text('notice.wasSignedOut.some', { ...times, calls });
}

/** When there is room for only one, the most important is shown. */
export function warningsFirst(notices: readonly Notice[]): readonly Notice[] {
  const isWarning = (notice: Notice): boolean => noticeTone(notice) === 'waiting';
  return [...notices.filter(isWarning), ...notices.filter((notice) => !isWarning(notice))];
}
