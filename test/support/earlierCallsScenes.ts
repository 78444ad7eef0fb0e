import type { EarlierCallsListView, EarlierCallsView, EarlierCallView } from '../../electron/contract/earlierCalls';
import { somePreferences } from './preferenceFixtures';
import { aCall, aReleasedCall, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const dayMs = 86_400_000;

export function earlierCallsOf(changes: Partial<EarlierCallsView> = {}): EarlierCallsView {
  const last = { atMs: fixtureNowMs - 2 * dayMs, outcome: 'talked', codeName: 'Referred' } as const;
  return { callId: 'CALL1', total: 3, recent: 2, last, ...changes };
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

export const earlierCallsScenes: Readonly<Record<string, Scene>> = {
  earlierCalls: { snapshot: talking },
  earlierCallsOpen: { snapshot: talking, earlierCalls: list, press: [english] },
  earlierCallsOpenGerman: {
    snapshot: { ...talking, preferences: somePreferences({ language: 'de' }) },
    earlierCalls: list,
    press: [german],
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
