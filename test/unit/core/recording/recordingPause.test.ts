import { expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

function pauseOf({ application }: TestApplication) {
  return application.snapshot().calls[0]?.recordingPause;
}

it('tells since when a recording is paused that was seen running', async () => {
  const app = await signedInApplication();
  app.call({ recordingState: 'Recording' });
  await app.clock.advance(5_000);
  app.call({ recordingState: 'Paused' }, 'CallRecordingStateChange');
  const pausedAtMs = app.clock.nowMs();
  await app.clock.advance(5_000);
  app.call({ recordingState: 'Paused' }, 'AttachedDataChanged');

  expect(pauseOf(app)).toEqual({ seenSinceMs: pausedAtMs, isStartKnown: true, warning: null });
});

it('does not claim to know when a recording was paused that was paused when the call was first seen', async () => {
  const app = await signedInApplication(
    {},
    aServer({ calls: [{ id: 'CALL1', state: 'Established', recordingState: 'Paused', capabilities: [] }] }),
  );

  expect(pauseOf(app)).toMatchObject({ isStartKnown: false });
});

it('does not claim to know when a recording was paused while the connection was lost', async () => {
  const calls = [{ id: 'CALL1', state: 'Established', recordingState: 'Recording', capabilities: [] }];
  const app = await signedInApplication({}, aServer({ calls }));
  app.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
  calls.splice(0, 1, { id: 'CALL1', state: 'Established', recordingState: 'Paused', capabilities: [] });
  app.comet.last.events.resumed();
  await app.clock.advance(2_000);

  expect(pauseOf(app)).toMatchObject({ isStartKnown: false });
});

it.each([
  ['goes on', { recordingState: 'Recording' }],
  ['has ended with its call', { state: 'Released', capabilities: [], recordingState: 'Paused' }],
])('tells of no pause once the recording %s', async (_, change) => {
  const app = await signedInApplication();
  app.call({ recordingState: 'Recording' });
  app.call({ recordingState: 'Paused' });
  app.call(change);

  expect(pauseOf(app)).toBeNull();
});
