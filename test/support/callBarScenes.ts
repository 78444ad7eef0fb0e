import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import { somePreferences } from './preferenceFixtures';
import { aCall, aReleasedCall, aSnapshotWith, aWrapUp, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const longName = 'Bartholomäus Featherstonehaugh-Cholmondeley';
const german = { preferences: somePreferences({ language: 'de' }) };

function talking(changes: Partial<CallView> = {}): CallView {
  return aCall({
    who: 'Priya Natarajan',
    control: { actions: ['hold', 'mute', 'hangUp'], operation: null },
    ...changes,
  });
}

const ringing = talking({
  state: 'Ringing',
  control: { actions: ['answer', 'reject'], operation: null },
  startedAtMs: fixtureNowMs - 3_000,
});
const held = talking({ state: 'Held', control: { actions: ['retrieve', 'hangUp'], operation: null } });
const crowded = talking({
  who: longName,
  muted: true,
  recording: 'paused',
  recordingPause: { seenSinceMs: fixtureNowMs - 3_700_000, isStartKnown: false, warning: 'long' },
  startedAtMs: fixtureNowMs - 3_900_000,
  control: { actions: ['hold', 'resumeRecording', 'hangUp'], operation: null },
});
const refused = talking({
  control: {
    actions: ['hold', 'hangUp'],
    operation: {
      id: 'operation-1',
      action: 'hold',
      outcome: { state: 'refused', refusal: { httpStatus: 500, statusCode: 4, said: 'The device is busy.' } },
    },
  },
});
const owed = [aWrapUp({ callId: 'CALL1', who: longName, endedAtMs: fixtureNowMs - 14_000 })];
const second = talking({ ...ringing, id: 'CALL2', who: '+49 30 1234567' });
const onSettings = { page: 'settings' } as const;

function overSettings(calls: readonly CallView[], changes: Partial<Snapshot> = {}): Scene {
  return { snapshot: aSnapshotWith(calls, { ...onSettings, ...changes }) };
}

/** The bar that shows the call over a page. */
export const callBarScenes: Readonly<Record<string, Scene>> = {
  barRinging: overSettings([ringing]),
  barTalking: overSettings([talking({ recording: 'on' })]),
  barHeld: overSettings([held, second]),
  barCrowded: overSettings([crowded, second]),
  barRefused: overSettings([refused]),
  barOwed: overSettings([aReleasedCall({ who: longName })], { pendingWrapUps: owed }),
  barGerman: overSettings([talking({ muted: true })], german),
  barCrowdedGerman: overSettings([crowded, second], german),
  barHeldGerman: overSettings([held], german),
  barOwedGerman: overSettings([aReleasedCall({ who: longName })], { pendingWrapUps: owed, ...german }),
  barHangUp: {
    snapshot: aSnapshotWith([talking()], { ...onSettings, callOptions: { asksBeforeHangUp: true } }),
    press: ['Hang up'],
  },
};
