import { beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../../../electron/core/outbox/outbox';
import { settle } from '../../../fakes/fakeClock';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice, anEntry } from '../../../support/builders';
import { RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

const withoutCode = { kind: 'found' as const, userData: { Customer: 'Gold' } };

describe('what is sent to a server that never shows codes', () => {
  let at: RestartableOutbox;
  let outbox: Outbox;
  let sender: FakeSender;
  beforeEach(async () => {
    at = new RestartableOutbox();
    sender = new FakeSender();
    sender.lookResult = withoutCode;
    sender.always = { kind: 'accepted' };
    outbox = await at.started();
    outbox.setSender(sender);
  });

  /** The agent gives a call its code, and the call goes on for a while. */
  async function aCallInVain(callId: string): Promise<void> {
    await outbox.choose(aChoice({ callId }));
    await at.clock.advance(5_000);
  }

  async function threeCallsInVain(): Promise<void> {
    for (const callId of ['CALL1', 'CALL2', 'CALL3']) await aCallInVain(callId);
    for (const callId of ['CALL1', 'CALL2', 'CALL3']) at.host.ended.add(callId);
    await at.clock.advance(60_000);
  }

  function sendsOf(callId: string): number {
    return sender.sent.filter((entry) => entry.callId === callId).length;
  }

  it('is left at the answer from the third call in a row on, and never repeated', async () => {
    for (const callId of ['CALL1', 'CALL2', 'CALL3', 'CALL4']) await aCallInVain(callId);
    await at.clock.advance(3_600_000);
    expect(['CALL3', 'CALL4'].map(sendsOf)).toEqual([1, 1]);
    const states = [...outbox.entries].map(({ state, isUnprovable }) => ({ state, isUnprovable }));
    expect(states).toEqual(Array.from({ length: 4 }, () => ({ state: 'accepted', isUnprovable: true })));
    at.host.ended.add('CALL4');
    outbox.callsEnded();
    await at.clock.advance(60_000);
    expect(sendsOf('CALL4')).toBe(1);
  });

  it('is repeated again once a call has shown its code', async () => {
    await threeCallsInVain();
    await outbox.choose(aChoice({ callId: 'CALL4' }));
    await outbox.observe('CALL4', anEvent({ DispositionCode: 'Referred' }));
    await aCallInVain('CALL5');
    await at.clock.advance(60_000);
    expect(sendsOf('CALL5')).toBe(3);
  });

  it('is repeated again in the next session', async () => {
    await threeCallsInVain();
    outbox.forgetHabits();
    await aCallInVain('CALL4');
    await at.clock.advance(60_000);
    expect(sendsOf('CALL4')).toBe(3);
  });

  it('does not count calls that ended before they could be looked at, or that reported an error', async () => {
    sender.lookResult = { kind: 'gone' };
    for (const callId of ['CALL1', 'CALL2', 'CALL3']) await aCallInVain(callId);
    expect(at.host.habits.unseenCalls).toEqual([]);
    sender.lookResult = withoutCode;
    await outbox.choose(aChoice({ callId: 'CALL4' }));
    await settle();
    outbox.reported('CALL4', { httpStatus: null, statusCode: 415, said: null });
    await settle();
    expect(at.host.habits.unseenCalls).toEqual([]);
  });
});

/** What the version before did not write. */
const newFields = new Set([
  ...['seenKey', 'keysBefore', 'wentLive', 'awaitsEcho', 'repeats'],
  ...['lostAnswers', 'mayCount', 'reported', 'isUnprovable'],
]);

describe('a journal of the version before', () => {
  it('is read, and what was accepted then stays accepted', async () => {
    const at = new RestartableOutbox();
    const entry = anEntry({ state: 'accepted', waitsSinceMs: at.clock.nowMs() });
    at.journal.records = [Object.fromEntries(Object.entries(entry).filter(([name]) => !newFields.has(name)))];
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    await at.clock.advance(60_000);
    expect(statesOf(outbox)).toEqual(['accepted']);
    expect(sender.sent).toEqual([]);
  });
});
