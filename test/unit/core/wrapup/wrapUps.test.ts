import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { aServer, json } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication } from '../../../support/anApplication';
import { dispositions, endedCall, pending, prompted } from '../../../support/wrapUpTests';

describe('a wrap-up', () => {
  it('begins when a call that was answered ends without a disposition', async () => {
    const test = await signedInApplication();
    await endedCall(test);
    expect(pending(test)).toEqual(['CALL1 asking']);
    expect(test.application.snapshot().prompt).toMatchObject({ frontCallId: 'CALL1', receipts: [] });
    expect(test.notifier.shown).toMatchObject([{ callId: 'CALL1', who: null }]);
  });

  it('names the caller in a notification only when the policy allows it', async () => {
    const test = await signedInApplication({ privacy: { callerInNotifications: true } });
    await endedCall(test);
    expect(test.notifier.shown[0]?.who).toBe('+1 555 0100');
  });

  it.each([
    ['was never answered', { state: 'Ringing' }],
    ['is a consult leg', { callType: 'Consult' }],
    ['has one in its user data', { userData: { DispositionCode: 'Resolved' } }],
  ])('does not begin when the call %s', async (_, parts) => {
    const test = await signedInApplication();
    await endedCall(test, 'CALL1', parts);
    expect(pending(test)).toEqual([]);
  });

  it('asks after consult legs when the policy says so', async () => {
    const test = await signedInApplication({ wrapUp: { consult: true } });
    await endedCall(test, 'CALL1', { callType: 'Consult' });
    expect(pending(test)).toEqual(['CALL1 asking']);
  });

  it('does not begin when a choice is on its way, and begins when GWS refuses that', async () => {
    const server = aServer({ dispositions });
    const test = await signedInApplication({}, server);
    let answer: (body: ReturnType<typeof json>) => void = () => undefined;
    test.http.answerer = (request) =>
      request.method === 'POST' ? new Promise((resolve) => (answer = resolve)) : server.answerer(request);
    test.call({});
    void test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await settle();
    test.call({ state: 'Released', capabilities: [] });
    expect(pending(test)).toEqual([]);
    answer(json({ statusCode: 2, statusMessage: 'No' }, 400));
    await settle();
    expect(pending(test)).toEqual(['CALL1 asking']);
    expect(test.application.snapshot().pendingWrapUps[0]?.disposition).toMatchObject({ state: 'rejected' });
  });

  it('is done by a code, tells so, and goes', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    await endedCall(test);
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect(pending(test)).toEqual([]);
    const receipt = () => test.application.snapshot().prompt?.receipts[0];
    expect(receipt()).toMatchObject({ disposition: { displayName: 'Referred', state: 'queued', canUndo: true } });
    await test.clock.advance(3_000);
    expect(receipt()).toMatchObject({ disposition: { state: 'accepted', canUndo: false } });
    expect(test.http.sent('POST')).toHaveLength(1);
    await test.clock.advance(2_000);
    expect(test.application.snapshot().prompt).toBeNull();
    expect(test.notifier.closed).toContain('CALL1');
  });

  it('asks again when the choice is undone, and nothing was sent', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    await endedCall(test);
    const chosen = await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    if (!chosen.ok) throw new Error(chosen.failure.code);
    await test.commands.undoDisposition(chosen.value);
    expect(pending(test)).toEqual(['CALL1 asking']);
    await test.clock.advance(10_000);
    expect(test.http.sent('POST')).toHaveLength(0);
  });

  it('can be put off, is listed, and is done hours later', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    await endedCall(test);
    expect(await test.commands.postponeWrapUp({ callId: 'CALL1' })).toMatchObject({ ok: true });
    expect(test.application.snapshot().prompt).toBeNull();
    await test.commands.dismissCall({ callId: 'CALL1' });
    await test.clock.advance(5 * 3_600_000);
    expect(pending(test)).toEqual(['CALL1 later']);
    await test.commands.openWrapUp({ callId: 'CALL1' });
    expect(prompted(test)).toEqual(['CALL1']);
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    await test.clock.advance(3_000);
    expect(JSON.parse(test.http.sent('POST')[0]?.body ?? '')).toMatchObject({
      disposition: 'Resolved',
      callUri: 'http://gws.example/api/v2/calls/CALL1',
    });
  });

  it('cannot be put off or left when GWS makes it mandatory', async () => {
    const settings = { 'interaction.disposition.is-mandatory': 'true' };
    const test = await signedInApplication({ wrapUp: { mode: 'off' } }, aServer({ settings }));
    await endedCall(test);
    expect(await test.commands.postponeWrapUp({ callId: 'CALL1' })).toMatchObject({ failure: { code: 'isMandatory' } });
    expect(await test.commands.dismissWrapUp({ callId: 'CALL1' })).toMatchObject({ failure: { code: 'isMandatory' } });
    expect(test.application.snapshot().pendingWrapUps).toMatchObject([{ isMandatory: true, state: 'asking' }]);
    expect(await test.commands.signOut({ force: false, forget: false })).toMatchObject({
      failure: { code: 'pendingWrapUps', count: 1, isMandatory: true },
    });
  });

  it('is closed with the reason shown when GWS takes no disposition after the call', async () => {
    const settings = { 'interaction.disposition.is-read-only-on-idle': 'true' };
    const test = await signedInApplication({}, aServer({ settings }));
    await endedCall(test);
    expect(pending(test)).toEqual([]);
    expect(test.application.snapshot().calls[0]?.block).toEqual({ code: 'readOnlyOnIdle' });
  });

  it('is not lost when a new call comes, and stays the oldest', async () => {
    const test = await signedInApplication();
    await endedCall(test, 'CALL1');
    await test.clock.advance(1_000);
    test.call({ id: 'CALL2', state: 'Ringing' });
    await endedCall(test, 'CALL2');
    expect(prompted(test)).toEqual(['CALL1', 'CALL2']);
    expect(test.application.snapshot().prompt?.frontCallId).toBe('CALL1');
  });

  it('is not shown by itself when the agent wants no prompt, but is pending', async () => {
    const test = await signedInApplication();
    await test.commands.savePreferences({ changes: { prompt: false } });
    await endedCall(test);
    expect(test.application.snapshot().prompt).toBeNull();
    expect(pending(test)).toEqual(['CALL1 asking']);
    await test.commands.openWrapUp({ callId: 'CALL1' });
    expect(prompted(test)).toEqual(['CALL1']);
  });

  it('keeps the order of its likely codes while it is open', async () => {
    const test = await signedInApplication({ disposition: { undoAfterReleaseMs: 0 } }, aServer({ dispositions }));
    await endedCall(test, 'CALL1');
    await endedCall(test, 'CALL2');
    const likely = (callId: string) =>
      test.application.snapshot().pendingWrapUps.find((one) => one.callId === callId)?.likely;
    const before = likely('CALL2');
    await test.commands.setDisposition({ callId: 'CALL1', name: 'NoAnswer' });
    await settle();
    expect(likely('CALL2')).toEqual(before);
    await endedCall(test, 'CALL3');
    expect(likely('CALL3')?.[0]).toBe('NoAnswer');
  });

  it('says so when the way to the disk breaks in a way nobody expected, until it is kept again', async () => {
    const test = await signedInApplication();
    const save = test.wrapUpStore.save.bind(test.wrapUpStore);
    test.wrapUpStore.save = () => Promise.reject(new TypeError('no disk'));
    await endedCall(test);
    expect(test.application.snapshot().notices).toEqual([{ code: 'wrapUpsNotKept' }]);
    test.wrapUpStore.save = save;
    await endedCall(test, 'CALL2');
    expect(test.application.snapshot().notices).toEqual([]);
  });

  it('is written again when there is room on the disk, without another wrap-up', async () => {
    const test = await signedInApplication();
    test.wrapUpStore.failure = 'diskFull';
    await endedCall(test);
    await test.clock.advance(20_000);
    expect(test.application.snapshot().notices).toEqual([{ code: 'wrapUpsNotKept' }]);
    test.wrapUpStore.failure = null;
    await test.clock.advance(20_000);
    expect(test.application.snapshot().notices).toEqual([]);
    expect((await test.wrapUpStore.load()).records).toMatchObject([{ callId: 'CALL1', state: 'asking' }]);
  });

  it('is not tried again for want of a keychain: that has a way of its own', async () => {
    const test = await signedInApplication();
    test.wrapUpStore.isLocked = true;
    await endedCall(test);
    test.wrapUpStore.isLocked = false;
    await test.clock.advance(60_000);
    expect(test.application.snapshot().notices).toEqual([{ code: 'wrapUpsNotKept' }]);
  });

  it('says that its file was taken away, once, and that it is there again', async () => {
    const test = await signedInApplication();
    await endedCall(test);
    test.wrapUpStore.isRemoved = true;
    await endedCall(test, 'CALL2');
    test.wrapUpStore.isRemoved = true;
    await endedCall(test, 'CALL3');
    expect(test.application.snapshot().notices).toEqual([{ code: 'wrapUpsRemoved', keptAs: null }]);
  });

  it('is looked at when the journal was taken away, and the journal when its file was', async () => {
    const journal = new MemoryJournal();
    const test = await signedInApplication({}, aServer({ dispositions }), { journal });
    await endedCall(test);
    test.wrapUpStore.isRemoved = true;
    journal.remove();
    await endedCall(test, 'CALL2');
    await settle();
    const removed = test.application.snapshot().notices.map(({ code }) => code);
    expect(removed.toSorted()).toEqual(['journalRemoved', 'wrapUpsRemoved']);
  });

  it('is written again with the journal when both were taken away and a choice finds it out', async () => {
    const journal = new MemoryJournal();
    const test = await signedInApplication({}, aServer({ dispositions }), { journal });
    test.call({});
    test.wrapUpStore.isRemoved = true;
    journal.remove();
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await settle();
    expect(test.wrapUpStore.isRemoved).toBe(false);
  });

  it('says so when it cannot be kept for a restart', async () => {
    const test = await signedInApplication();
    test.wrapUpStore.failure = 'diskFull';
    await endedCall(test);
    expect(test.application.snapshot().notices).toEqual([{ code: 'wrapUpsNotKept' }]);
    test.wrapUpStore.failure = null;
    await endedCall(test, 'CALL2');
    expect(test.application.snapshot().notices).toEqual([]);
  });

  it('does not keep an unsent choice from going out when the agent signs out all the same', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    await endedCall(test, 'CALL1');
    await endedCall(test, 'CALL2');
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect(await test.commands.signOut({ force: false, forget: false })).toMatchObject({
      failure: { code: 'pendingWrapUps', count: 1 },
    });
    await test.commands.signOut({ force: true, forget: false });
    expect(test.http.sent('POST')).toHaveLength(1);
    expect(test.notifier.closed).toContain('all');
  });
});
