import { somePreferences } from './preferenceFixtures';
import { aCall, anAgent, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const twoDevices = anAgent({
  devices: [
    { phoneNumber: '15000', state: 'Ready', stateName: null },
    { phoneNumber: '+1 555 010 5001', state: 'NotReady', stateName: 'Out to Lunch' },
  ],
});

const recordingPaused = aSnapshotWith([
  aCall({
    recording: 'paused',
    recordingPause: { seenSinceMs: fixtureNowMs - 42_000, isStartKnown: true, warning: null },
  }),
  aCall({
    id: 'CALL2',
    state: 'Held',
    who: 'Bartholomäus Featherstonehaugh-Cholmondeley',
    recording: 'paused',
    recordingPause: { seenSinceMs: fixtureNowMs - 3_742_000, isStartKnown: false, warning: 'long' },
  }),
]);

/** An agent with two telephones, and supervised calls. */
export const supervisionScenes: Readonly<Record<string, Scene>> = {
  twoDevices: {
    snapshot: aSnapshotWith([aCall({ muted: true })], {
      agent: twoDevices,
    }),
  },
  recordingPaused: { snapshot: recordingPaused },
  recordingPausedInGerman: { snapshot: { ...recordingPaused, preferences: somePreferences({ language: 'de' }) } },
  supervised: {
    snapshot: aSnapshotWith([
      aCall({
        muted: true,
        recording: 'on',
        supervision: { supervisorListeningIn: true, monitoredUserMuted: true, monitoring: true },
      }),
    ]),
  },
  listenedToInGerman: {
    snapshot: aSnapshotWith(
      [aCall({ supervision: { supervisorListeningIn: true, monitoredUserMuted: false, monitoring: false } })],
      { preferences: somePreferences({ language: 'de' }), agent: twoDevices },
    ),
  },
};
