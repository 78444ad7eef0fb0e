import type { CallState, CallView, RecordingPause } from '../../electron/contract/call';
import type { ConnectionView } from '../../electron/contract/connection';
import type { Snapshot } from '../../electron/contract/snapshot';
import { hasEnded } from '../../electron/rules/callState';
import { noticeText } from '../notices/noticeText';
import { text, type Text } from '../texts/text';
import { whoText } from '../texts/whoText';
import { wrapUpNews, type EndedWithoutCode } from '../wrapup/wrapUpNews';

type PauseWarning = NonNullable<RecordingPause['warning']>;

/** The part of a snapshot that a screen reader announces. */
export interface AnnouncedState {
  readonly connection: ConnectionView['state'];
  readonly calls: readonly Pick<CallView, 'id' | 'who' | 'state'>[];
  readonly pauses: readonly { readonly callId: string; readonly who: string; readonly warning: PauseWarning }[];
  readonly wrapUps: readonly (EndedWithoutCode & { readonly callId: string })[];
  readonly notices: readonly Text[];
}

export function announcedState(
  { connection, calls, pendingWrapUps, notices }: Snapshot,
  locale: string,
): AnnouncedState {
  return {
    connection: connection.state,
    calls: calls.filter((call) => !hasEnded(call)).map(({ id, who, state }) => ({ id, who, state })),
    pauses: calls.flatMap(({ id, who, recordingPause }) => {
      const warning = recordingPause?.warning ?? null;
      return warning === null ? [] : [{ callId: id, who, warning }];
    }),
    wrapUps: pendingWrapUps
      .filter(({ state }) => state === 'asking')
      .map(({ callId, who, isMandatory }) => ({ callId, who, isMandatory })),
    notices: notices.map((notice) => noticeText(notice, locale)),
  };
}

const comes: ReadonlySet<CallState> = new Set(['Ringing', 'Preview']);
const isNotYetTalking: ReadonlySet<CallState> = new Set(['Ringing', 'Preview', 'Dialing']);

function callText(before: AnnouncedState, now: AnnouncedState, call: AnnouncedState['calls'][number]): Text | null {
  const values = { who: whoText(call.who) };
  const known = before.calls.find(({ id }) => id === call.id);
  if (known === undefined && comes.has(call.state))
    return text(now.calls.length > 1 ? 'announce.rings.another' : 'announce.rings.only', values);
  if (call.state === 'Established' && (known === undefined || isNotYetTalking.has(known.state)))
    return text('announce.talks', values);
  return null;
}

/** The changes between two moments, most important first. None for a start or a sign-out. */
export function announcements(before: AnnouncedState | null, now: AnnouncedState | null): Text[] {
  if (before === null || now === null) return [];
  const isNewNotice = ({ key }: Text): boolean => !before.notices.some((notice) => notice.key === key);
  const isNewWarning = ({ callId, warning }: AnnouncedState['pauses'][number]): boolean =>
    !before.pauses.some((old) => old.callId === callId && old.warning === warning);
  return [
    ...now.calls.flatMap((call) => callText(before, now, call) ?? []),
    ...now.pauses
      .filter(isNewWarning)
      .map(({ who, warning }) => text(`announce.recording.${warning}`, { who: whoText(who) })),
    ...now.wrapUps.filter(({ callId }) => !before.wrapUps.some((old) => old.callId === callId)).map(wrapUpNews),
    ...(now.connection === before.connection ? [] : [text(`connection.${now.connection}`)]),
    ...now.notices.filter(isNewNotice),
  ];
}
