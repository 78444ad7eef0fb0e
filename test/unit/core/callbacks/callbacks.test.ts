import { describe, expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { dispositions, sentTo } from '../../../support/keyTests';

const minuteMs = 60_000;
const policy = { disposition: { callback: ['Referred'] }, privacy: { callerInNotifications: true } };
const choice = { callId: 'CALL1', name: 'Referred' };

async function onCall(more: object = {}): Promise<TestApplication> {
  const test = await signedInApplication({ ...policy, ...more }, aServer({ dispositions }));
  test.call({});
  await test.commands.setDisposition(choice);
  return test;
}

const promise = (test: TestApplication, inMs: number) =>
  test.commands.finishChoice({ ...choice, callbackAtMs: test.clock.nowMs() + inMs });
const shown = (test: TestApplication) =>
  test.application.snapshot().callbacks.map(({ who, isDue }) => `${who}${isDue ? ' due' : ''}`);

describe('a code that asks when to call back', () => {
  it('is sent with the promise, which is listed', async () => {
    const test = await onCall();
    expect((await promise(test, 60 * minuteMs)).ok).toBe(true);
    await test.clock.advance(100);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
    expect(shown(test)).toEqual(['+1 555 0100']);
  });

  it.each([
    ['no time', null, 'timeMissing'],
    ['a time that is over', -1, 'inThePast'],
    ['a time in four months', 123 * 24 * 60 * minuteMs, 'tooFarAhead'],
  ])('is not sent with %s', async (_, inMs, code) => {
    const test = await onCall();
    const callbackAtMs = inMs === null ? null : test.clock.nowMs() + inMs;
    expect(await test.commands.finishChoice({ ...choice, callbackAtMs })).toMatchObject({ failure: { code } });
    expect(sentTo(test)).toEqual([]);
    expect(shown(test)).toEqual([]);
  });

  it('leaves one promise for a call, the latest', async () => {
    const test = await onCall();
    await promise(test, 60 * minuteMs);
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    await test.commands.setDisposition(choice);
    await promise(test, 5 * minuteMs);
    await test.clock.advance(6 * minuteMs);
    expect(shown(test)).toEqual(['+1 555 0100 due']);
  });
});

describe('a promised callback', () => {
  it('reminds the agent when it is due, once, and not after it is done', async () => {
    const test = await onCall();
    await promise(test, 10 * minuteMs);
    await test.clock.advance(9 * minuteMs);
    expect(test.notifier.callbacks).toEqual([]);
    await test.clock.advance(30 * minuteMs);
    expect(test.notifier.callbacks).toMatchObject([{ who: '+1 555 0100' }]);
    const [due] = test.application.snapshot().callbacks;
    expect(await test.commands.finishCallback({ id: due?.id ?? '' })).toMatchObject({ ok: true });
    await test.clock.advance(100);
    expect(shown(test)).toEqual([]);
    expect(test.notifier.closed).toContain(`callback ${due?.id ?? ''}`);
    expect(await test.commands.finishCallback({ id: due?.id ?? '' })).toMatchObject({ ok: false });
  });

  it('names nobody in the notification unless the policy allows it', async () => {
    const test = await onCall({ privacy: {} });
    await promise(test, minuteMs);
    await test.clock.advance(2 * minuteMs);
    expect(test.notifier.callbacks).toMatchObject([{ who: null }]);
  });

  it('survives a restart, and is reminded of when it came due meanwhile', async () => {
    const journal = new MemoryJournal();
    const before = await signedInApplication(policy, aServer({ dispositions }), { journal });
    before.call({});
    await before.commands.setDisposition(choice);
    await promise(before, 10 * minuteMs);
    before.application.stop();
    await before.clock.advance(20 * minuteMs);
    const kept = { journal, clock: before.clock, ids: countingIds('after') };
    const after = await signedInApplication(policy, aServer({ dispositions }), kept);
    await after.clock.advance(100);
    expect(shown(after)).toEqual(['+1 555 0100 due']);
    expect(after.notifier.callbacks).toHaveLength(1);
  });

  it('is shown to nobody once the agent has signed out', async () => {
    const test = await onCall();
    await promise(test, minuteMs);
    await test.clock.advance(2 * minuteMs);
    await test.commands.signOut({ force: true, forget: false });
    expect(shown(test)).toEqual([]);
    expect(test.notifier.closed).toContain('all');
  });
});
