import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../electron/contract/call';
import type { CallAction } from '../../../electron/contract/words/callControl';
import { barContent, frontContent, otherCalls } from '../../../renderer/callBar/frontContent';
import { lineControls } from '../../../renderer/callBar/lineControls';
import { controlName } from '../../../renderer/callControl/controlPlaces';
import { conversationOf } from '../../../renderer/callControl/conversation';
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
    expect(frontContent(snapshot)).toMatchObject(content);
  });
});

describe('the bar over a page is about', () => {
  const ringing = aCall({ id: 'CALL2', state: 'Ringing' });
  const held = aCall({ id: 'CALL3', state: 'Held' });
  it.each([
    ['the call of the window', aSnapshotWith([live, ringing]), { kind: 'call', call: live }],
    [
      'a call that rings, though the one before needs its code',
      aSnapshotWith([ended, ringing], { pendingWrapUps: [owed] }),
      { kind: 'call', call: ringing },
    ],
    [
      'the code of the call before, while another is on hold',
      aSnapshotWith([ended, held], { pendingWrapUps: [owed] }),
      { kind: 'owed', wrapUp: owed },
    ],
    [
      'a call on hold, though the window shows one that has ended',
      aSnapshotWith([ended, held]),
      { kind: 'call', call: held },
    ],
    ['nothing when all calls have ended and have their code', aSnapshotWith([ended]), null],
    ['nothing without a call', aSnapshot(), null],
  ])('%s', (_, snapshot, content) => {
    expect(barContent(snapshot)).toEqual(content);
  });
});

it('counts the live calls beside its own, and says whether one rings', () => {
  const calls = [live, aCall({ id: 'CALL2', state: 'Ringing' }), aReleasedCall({ id: 'CALL3' })];

  expect(otherCalls(calls, live.id)).toEqual({ count: 1, isOneRinging: true });
  expect(otherCalls(calls, null)).toEqual({ count: 2, isOneRinging: true });
});

describe('the line ends', () => {
  const endOf = (...calls: readonly [CallView, ...CallView[]]) => {
    const { end } = lineControls(conversationOf(calls[0], calls));
    return end === null ? null : [controlName(end.control), end.call.id];
  };
  const aCallWith = (actions: readonly CallAction[], changes = {}) =>
    aCall({ control: { actions, operation: null }, ...changes });

  it('a single call by hanging up', () => {
    expect(endOf(aCallWith(['hold', 'hangUp']))).toEqual(['hangUp', 'CALL1']);
  });

  it('a consultation by going back to the caller', () => {
    const original = aCallWith(['hangUp'], { state: 'Held' });
    const consult = aCallWith(['backToCaller', 'hangUp'], { id: 'CALL2', callType: 'Consult', parentCallId: 'CALL1' });
    expect(endOf(original, consult)).toEqual(['backToCaller', 'CALL2']);
  });

  it('nothing where the server offers no end', () => {
    expect(endOf(aCallWith(['answer', 'reject'], { state: 'Ringing' }))).toBeNull();
  });
});

describe('the next thing to do', () => {
  const paused = { seenSinceMs: 0, isStartKnown: true, warning: null };
  const named = (actions: readonly CallAction[], changes = {}) => {
    const call = aCall({ control: { actions, operation: null }, ...changes });
    const { next, resume } = lineControls({ original: call, consult: null });
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
