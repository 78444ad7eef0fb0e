import { describe, expect, it } from 'vitest';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { aServer } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { dispositions, press, receipts, sentTo } from '../../../support/keyTests';
import { endedCall, pending, timed } from '../../../support/wrapUpTests';

const policy = { disposition: { confirm: ['Referred'], undoAfterReleaseMs: 0 } };
const codeKey = 'Control+Alt+1';

const onCall = async (more: unknown = {}): Promise<TestApplication> => {
  const test = await signedInApplication({ ...policy, ...(more as object) }, aServer({ dispositions }), {
    keys: new FakeKeys(),
  });
  test.call({});
  return test;
};

function draftOf(test: TestApplication, callId = 'CALL1'): string | null {
  return test.application.snapshot().calls.find(({ id }) => id === callId)?.draft?.name ?? null;
}

describe('a code that the policy wants confirmed', () => {
  it('is kept for its call and not sent', async () => {
    const test = await onCall();
    const chosen = await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect(chosen).toEqual({ ok: false, failure: { code: 'needsMore' } });
    await test.clock.advance(5_000);
    expect(draftOf(test)).toBe('Referred');
    expect(sentTo(test)).toEqual([]);
  });

  it('is sent once it is confirmed, and the draft is over', async () => {
    const test = await onCall();
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect((await test.commands.finishChoice({ callId: 'CALL1', name: 'Referred', callbackAtMs: null })).ok).toBe(true);
    await test.clock.advance(100);
    expect(draftOf(test)).toBeNull();
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
    expect(await test.commands.finishChoice({ callId: 'CALL1', name: 'Referred', callbackAtMs: null })).toMatchObject({
      failure: { code: 'noDraft' },
    });
  });

  it('is not sent by a second choice in a window, however often', async () => {
    const test = await onCall();
    for (let count = 0; count < 4; count += 1) {
      await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
      await test.clock.advance(1_000);
    }
    expect(sentTo(test)).toEqual([]);
  });

  it('gives way to another code, which needs nothing', async () => {
    const test = await onCall();
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    await test.clock.advance(100);
    expect(draftOf(test)).toBeNull();
    expect(sentTo(test)).toEqual(['CALL1 Resolved']);
  });

  it('is dropped when the agent wants another', async () => {
    const test = await onCall();
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    const drop = (name: string) => test.commands.dropChoice({ callId: 'CALL1', name });
    expect(await drop('Resolved')).toMatchObject({ failure: { code: 'noDraft' } });
    expect((await drop('Referred')).ok).toBe(true);
    expect(draftOf(test)).toBeNull();
    expect(await drop('Referred')).toMatchObject({ failure: { code: 'noDraft' } });
  });

  it('never counts for another call', async () => {
    const test = await onCall();
    test.call({ id: 'CALL2' });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect(draftOf(test, 'CALL2')).toBeNull();
    expect(await test.commands.finishChoice({ callId: 'CALL2', name: 'Referred', callbackAtMs: null })).toMatchObject({
      failure: { code: 'noDraft' },
    });
    expect(sentTo(test)).toEqual([]);
  });

  it.each([
    ['a call that is still ringing', { callId: 'CALL2', name: 'Referred' }, 'notYetAnswered'],
    ['a code that does not exist', { callId: 'CALL1', name: 'Nothing' }, 'unknownCode'],
    ['a call that nobody knows', { callId: 'CALL9', name: 'Referred' }, 'unknownCall'],
  ])('is refused at once for %s', async (_, input, code) => {
    const test = await onCall();
    test.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    expect(await test.commands.setDisposition(input)).toMatchObject({ failure: { code } });
    expect(test.application.state.choiceDrafts).toEqual([]);
  });

  it('waits in the wrap-up too, and still after a restart', async () => {
    const journal = new MemoryJournal();
    const before = await signedInApplication(policy, aServer({ dispositions }), { journal });
    await endedCall(before);
    await before.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await before.clock.advance(100);
    before.application.stop();
    const after = await signedInApplication(policy, aServer({ dispositions }), { journal, ids: countingIds('after') });
    await endedCall(after);
    expect(after.application.snapshot().prompt?.wrapUps[0]?.draft?.name).toBe('Referred');
    await after.commands.finishChoice({ callId: 'CALL1', name: 'Referred', callbackAtMs: null });
    await after.clock.advance(100);
    expect(sentTo(after)).toEqual(['CALL1 Referred']);
    expect(pending(after)).toEqual([]);
  });

  it('does not ask again when the program ended between the code and the end of the question', async () => {
    const test = await onCall();
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    const { choiceDrafts } = test.application.state;
    await test.clock.advance(10);
    await test.commands.finishChoice({ callId: 'CALL1', name: 'Referred', callbackAtMs: null });
    test.application.update({ choiceDrafts });
    expect(draftOf(test)).toBeNull();
  });

  it('keeps a wrap-up whose time is up from getting the code of the policy', async () => {
    const test = await onCall({ wrapUp: { ...timed.wrapUp, codeAtEnd: 'NoAnswer' } });
    await endedCall(test);
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await test.clock.advance(120_000);
    expect(sentTo(test)).toEqual([]);
    expect(pending(test)).toEqual(['CALL1 later']);
  });
});

describe('a key for a code that the policy wants confirmed', () => {
  it('asks, by name, and sets it when it is pressed again', async () => {
    const test = await onCall();
    await press(test, codeKey);
    expect(receipts(test)).toMatchObject([
      { problem: { code: 'notSet', displayName: 'Referred', cause: 'needsMore' } },
    ]);
    expect(sentTo(test)).toEqual([]);
    await press(test, codeKey);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });

  it.each([250, 500, 750, 1_000])('sets nothing when it is held and repeats itself after %i ms', async (delayMs) => {
    const test = await onCall();
    await press(test, codeKey);
    await test.clock.advance(delayMs);
    for (let repeat = 0; repeat < 60; repeat += 1) {
      test.keys.press(codeKey);
      await test.clock.advance(33);
    }
    expect(sentTo(test)).toEqual([]);
  });

  it('sets it on the second press also when the clock was set back in between', async () => {
    const test = await onCall();
    await press(test, codeKey);
    test.clock.setWallClock(test.clock.nowMs() - 3_600_000);
    await press(test, codeKey);
    await test.clock.advance(100);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });
});
