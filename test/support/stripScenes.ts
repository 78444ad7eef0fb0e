import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import { namedStrip } from './nameScenes';
import { somePreferences } from './preferenceFixtures';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, aWrapUp, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const longName = 'Bartholomäus Featherstonehaugh-Cholmondeley';
const reconnecting: Snapshot['connection'] = {
  state: 'reconnecting',
  cause: { code: 'connectionLost', host: 'gws.example.com' },
  retryAtMs: fixtureNowMs + 3_600,
};
const paused = {
  recording: 'paused',
  recordingPause: { seenSinceMs: fixtureNowMs - 42_000, isStartKnown: true, warning: null },
} as const;

function talking(changes: Partial<CallView> = {}): CallView {
  return aCall({
    who: 'Priya Natarajan',
    control: { actions: ['hold', 'mute', 'hangUp'], operation: null },
    ...changes,
  });
}

const pausedCall = talking({ ...paused, control: { actions: ['hold', 'resumeRecording', 'hangUp'], operation: null } });
const ringing = talking({
  state: 'Ringing',
  control: { actions: ['answer', 'reject'], operation: null },
  startedAtMs: fixtureNowMs - 3_000,
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
const owed = aSnapshotWith([aReleasedCall({ who: 'Priya Natarajan' })], {
  pendingWrapUps: [aWrapUp({ callId: 'CALL1', who: 'Priya Natarajan', endedAtMs: fixtureNowMs - 14_000 })],
});
const german = { preferences: somePreferences({ language: 'de' }) };

/** The strip over other programs. */
export const stripScenes: Readonly<Record<string, Scene>> = {
  stripNamed: { snapshot: aSnapshotWith([namedStrip]) },
  stripIdle: { snapshot: aSnapshot() },
  stripRinging: { snapshot: aSnapshotWith([ringing]) },
  stripLive: { snapshot: aSnapshotWith([talking()]) },
  stripHeld: {
    snapshot: aSnapshotWith([
      talking({ state: 'Held', control: { actions: ['retrieve', 'hangUp'], operation: null } }),
    ]),
  },
  stripMuted: { snapshot: aSnapshotWith([talking({ muted: true, recording: 'on' })]) },
  stripPaused: { snapshot: aSnapshotWith([pausedCall]) },
  stripPausedLong: {
    snapshot: aSnapshotWith([
      {
        ...pausedCall,
        who: longName,
        recordingPause: { seenSinceMs: fixtureNowMs - 3_700_000, isStartKnown: false, warning: 'long' },
      },
    ]),
  },
  stripTwoCalls: { snapshot: aSnapshotWith([talking(), { ...ringing, id: 'CALL2', who: '+49 30 1234567' }]) },
  stripLongName: { snapshot: aSnapshotWith([talking({ who: longName, muted: true, recording: 'on' })]) },
  stripRefused: { snapshot: aSnapshotWith([refused]) },
  stripOwed: { snapshot: owed },
  stripEnded: { snapshot: aSnapshotWith([aReleasedCall({ who: 'Priya Natarajan' })]) },
  stripOffline: { snapshot: aSnapshot({ connection: reconnecting }) },
  stripOfflineOnCall: { snapshot: aSnapshotWith([talking()], { connection: reconnecting }) },
  stripLiveInGerman: { snapshot: aSnapshotWith([talking({ muted: true })], german) },
  stripPausedInGerman: { snapshot: aSnapshotWith([pausedCall], german) },
  stripHeldInGerman: {
    snapshot: aSnapshotWith(
      [talking({ state: 'Held', control: { actions: ['retrieve', 'hangUp'], operation: null } })],
      german,
    ),
  },
  stripOwedInGerman: { snapshot: { ...owed, ...german } },
  stripIdleInGerman: { snapshot: aSnapshot(german) },
};
