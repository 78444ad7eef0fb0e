import { describe, expect, it } from 'vitest';
import type { CallAction } from '../../../electron/contract/words/callControl';
import { controlName } from '../../../renderer/callControl/controlPlaces';
import { otherCalls, stripContent } from '../../../renderer/strip/stripContent';
import { stripControls } from '../../../renderer/strip/stripControls';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, aWrapUp } from '../../support/rendererFixtures';

const live = aCall();
const ended = aReleasedCall();
const owed = aWrapUp({ callId: 'CALL1' });
const another = aWrapUp({ callId: 'CALL9' });

describe('the strip is about', () => {
  it.each([
    ['the call of the window', aSnapshotWith([live, aCall({ id: 'CALL2' })]), { kind: 'call', call: live }],
    [
      'the live call, though another needs its code',
      aSnapshotWith([live], { pendingWrapUps: [another] }),
      { kind: 'call' },
    ],
    [
      'the ended call of the window that needs its code',
      aSnapshotWith([ended], { pendingWrapUps: [another, owed] }),
      { kind: 'owed', wrapUp: owed },
    ],
    [
      'the ended call of the window, though another needs its code',
      aSnapshotWith([ended], { pendingWrapUps: [another] }),
      { kind: 'ended' },
    ],
    [
      'a call that needs its code when the window shows none',
      aSnapshot({ pendingWrapUps: [another] }),
      { kind: 'owed', wrapUp: another },
    ],
    ['nothing', aSnapshot(), { kind: 'idle' }],
  ])('%s', (_, snapshot, content) => {
    expect(stripContent(snapshot)).toMatchObject(content);
  });
});

it('counts the live calls beside its own, and says whether one rings', () => {
  const calls = [live, aCall({ id: 'CALL2', state: 'Ringing' }), aReleasedCall({ id: 'CALL3' })];

  expect(otherCalls(calls, { kind: 'call', call: live })).toEqual({ count: 1, isOneRinging: true });
  expect(otherCalls(calls, { kind: 'owed', wrapUp: owed })).toEqual({ count: 2, isOneRinging: true });
});

describe('the next thing to do', () => {
  const paused = { seenSinceMs: 0, isStartKnown: true, warning: null };
  const named = (actions: readonly CallAction[], changes = {}) => {
    const call = aCall({ control: { actions, operation: null }, ...changes });
    const { next, resume } = stripControls({ original: call, consult: null });
    return [next, resume].map((placed) => (placed === null ? null : controlName(placed.control)));
  };

  it.each([
    ['answer', ['answer', 'reject'], {}, ['answer', null]],
    ['hold', ['hold', 'hangUp'], {}, ['hold', null]],
    ['retrieve', ['retrieve', 'hangUp'], {}, ['retrieve', null]],
    ['nothing that the server does not offer', ['hangUp'], {}, [null, null]],
    ['resume the recording too', ['hold', 'resumeRecording'], { recordingPause: paused }, ['hold', 'resumeRecording']],
    ['not to resume what runs', ['hold', 'resumeRecording'], {}, ['hold', null]],
  ] as const)('is to %s', (_, actions, changes, names) => {
    expect(named(actions, changes)).toEqual(names);
  });
});
