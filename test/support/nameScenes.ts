import type { CallView } from '../../electron/contract/call';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, aWrapUp, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

function aNamedCall(changes: Partial<CallView> = {}): CallView {
  return aCall({
    who: 'Priya Natarajan',
    subtitle: 'Delivery delayed',
    ...{ number: '+442079460018', shownNumber: '020 7946 0018', hasNameLine: true },
    ...{ participants: ['+44 20 7946 0018'], participantNumbers: ['+442079460018'], ani: '+442079460018' },
    ...changes,
  });
}

const longName = {
  who: 'Bartholomäus Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg-Waldsee',
  subtitle: 'Wants to know why the third delivery of the second order has not been announced',
};
const arabic = { who: 'فاطمة الزهراء', subtitle: 'تأخر التسليم' };
const unnamed = { who: '020 7946 0018', subtitle: '' };
const anonymous = { who: '', subtitle: '', number: '', shownNumber: '', participants: [], ani: null };

const four = [
  aNamedCall(longName),
  aNamedCall({ id: 'CALL2', ...unnamed, state: 'Ringing', startedAtMs: fixtureNowMs - 4_000 }),
  aNamedCall({ id: 'CALL3', ...arabic, state: 'Held' }),
  aReleasedCall({ ...aNamedCall(), id: 'CALL4', state: 'Released', endedAtMs: fixtureNowMs - 20_000 }),
];
const ended = aWrapUp({
  ...{ who: longName.who, subtitle: longName.subtitle },
  ...{ number: '+442079460018', shownNumber: '020 7946 0018' },
});

/** The main window with calls that the policy names by their user data. */
export const nameScenes: Readonly<Record<string, Scene>> = {
  named: { snapshot: aSnapshotWith([aNamedCall()]) },
  namedLong: { snapshot: aSnapshotWith([aNamedCall(longName)]) },
  namedRightToLeft: { snapshot: aSnapshotWith([aNamedCall(arabic)]) },
  namedNot: { snapshot: aSnapshotWith([aNamedCall(unnamed)]) },
  namedNobody: { snapshot: aSnapshotWith([aNamedCall(anonymous)]) },
  namedFour: { snapshot: aSnapshotWith(four) },
};

export const namedPrompt: Scene = {
  snapshot: aSnapshot({ prompt: { frontCallId: ended.callId, wrapUps: [ended], receipts: [] } }),
};

export const namedStrip = aNamedCall({ ...longName, control: { actions: ['hold', 'hangUp'], operation: null } });
