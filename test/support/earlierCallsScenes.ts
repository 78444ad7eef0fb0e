import type {
  ContactInteractionView,
  EarlierCallsListView,
  EarlierCallsView,
  EarlierCallView,
} from '../../electron/contract/earlierCalls';
import { somePreferences } from './preferenceFixtures';
import { aCall, aReleasedCall, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const dayMs = 86_400_000;

export function earlierCallsOf(changes: Partial<EarlierCallsView> = {}): EarlierCallsView {
  const last = { atMs: fixtureNowMs - 2 * dayMs, outcome: 'talked', codeName: 'Referred' } as const;
  return { callId: 'CALL1', total: 3, recent: 2, last, hasContactHistory: false, ...changes };
}

export function anEarlierCall(changes: Partial<EarlierCallView> = {}): EarlierCallView {
  const past = { outcome: 'talked', isCodable: true, talkedMs: 312_000 } as const;
  const atMs = fixtureNowMs - 2 * dayMs;
  return { callId: 'EARLIER1', atMs, past, codeName: 'Referred', note: '', ...changes };
}

const list: EarlierCallsListView = {
  total: 61,
  calls: [
    anEarlierCall({ note: 'Wants the second invoice again; sent to the branch, she calls back on Thursday' }),
    anEarlierCall({
      callId: 'EARLIER2',
      atMs: fixtureNowMs - 9 * dayMs,
      codeName: null,
      past: { outcome: 'missed', isCodable: false, talkedMs: null },
    }),
    anEarlierCall({ callId: 'EARLIER3', atMs: fixtureNowMs - 400 * dayMs, codeName: 'Invoice wrong' }),
    anEarlierCall({
      callId: 'EARLIER4',
      atMs: fixtureNowMs - 401 * dayMs,
      codeName: 'Delivery, parcel, damaged or late',
    }),
    anEarlierCall({ callId: 'EARLIER5', atMs: fixtureNowMs - 402 * dayMs }),
  ],
};

const english = '2 earlier calls in 30 days; Referred on Sunday, by you';
const german = '2 frühere Anrufe in 30 Tagen; Referred am Sonntag, von Ihnen';
const talking = aSnapshotWith([aCall()], { earlierCalls: earlierCallsOf() });

const contactOnly = aSnapshotWith([aCall()], {
  earlierCalls: earlierCallsOf({ total: 0, recent: 0, last: null, hasContactHistory: true }),
});

const interactions: readonly ContactInteractionView[] = [
  {
    ...{ id: 'HIST1', typeId: 'Inbound', state: 'Stopped', startedAtMs: fixtureNowMs - dayMs, durationMs: 185_000 },
    note: 'Asked for the delivery date of order 4711, will be called back on Friday',
  },
  { id: 'HIST2', typeId: 'Outbound', state: 'InProcess', startedAtMs: null, durationMs: null, note: '' },
];

export const earlierCallsScenes: Readonly<Record<string, Scene>> = {
  earlierCalls: { snapshot: talking },
  earlierCallsOpen: { snapshot: talking, earlierCalls: list, press: [english] },
  earlierCallsOpenGerman: {
    snapshot: { ...talking, preferences: somePreferences({ language: 'de' }) },
    earlierCalls: list,
    press: [german],
  },
  contactHistory: {
    snapshot: contactOnly,
    earlierCalls: { total: 0, calls: [] },
    contactHistory: { ok: true, value: interactions },
    press: ['No earlier call with you; history of the contact'],
  },
  contactHistoryGerman: {
    snapshot: { ...contactOnly, preferences: somePreferences({ language: 'de' }) },
    earlierCalls: { total: 0, calls: [] },
    contactHistory: { ok: true, value: interactions },
    press: ['Kein früherer Anruf bei Ihnen; Verlauf des Kontakts'],
  },
  contactHistoryFailed: {
    snapshot: aSnapshotWith([aCall()], { earlierCalls: earlierCallsOf({ hasContactHistory: true }) }),
    earlierCalls: { total: 1, calls: [anEarlierCall()] },
    contactHistory: { ok: false, failure: { code: 'noAnswer' } },
    press: [english],
  },
  earlierCallsReleased: {
    snapshot: aSnapshotWith([aReleasedCall()], {
      earlierCalls: earlierCallsOf({
        recent: 0,
        last: { atMs: fixtureNowMs - 90 * dayMs, outcome: 'missed', codeName: null },
      }),
    }),
  },
};
