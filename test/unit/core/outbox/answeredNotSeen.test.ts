import { beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../../../electron/core/outbox/outbox';
import { settle } from '../../../fakes/fakeClock';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice, owner } from '../../../support/builders';
import { day, RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

const withoutCode = { kind: 'found' as const, userData: { Customer: 'Gold' } };

describe('what a live call took and never showed', () => {
  let at: RestartableOutbox;
  let outbox: Outbox;
  let sender: FakeSender;
  beforeEach(async () => {
    at = new RestartableOutbox();
    sender = new FakeSender();
    sender.lookResult = withoutCode;
    outbox = await at.started();
    outbox.setSender(sender);
  });

  /** Chosen, answered, and looked for. */
  async function answeredInVain(parts: Parameters<typeof aChoice>[0] = {}): Promise<void> {
    await outbox.choose(aChoice(parts));
    await settle();
    sender.answer({ kind: 'accepted' });
    await at.clock.advance(5_000);
  }

  /** Each further send is answered, and the call goes on showing nothing. */
  async function repeatedInVain(): Promise<void> {
    for (const sends of [2, 3]) {
      await at.clock.advance(4_000);
      expect(sender.sent).toHaveLength(sends);
      sender.answer({ kind: 'accepted' });
      await at.clock.advance(5_000);
    }
  }

  /** Ended by the agent or the caller. */
  async function theCallEnds(): Promise<void> {
    at.host.ended.add('CALL1');
    sender.lookResult = { kind: 'gone' };
    outbox.callsEnded();
    await at.clock.advance(60_000);
  }

  it('counts as undelivered', async () => {
    await answeredInVain();
    expect([...outbox.entries]).toMatchObject([{ state: 'unseen', isEchoMissing: true }]);
    expect(await outbox.drain(owner, 5_000)).toBe(1);
  });

  it('is sent again after a pause, twice at most while the call lives', async () => {
    await answeredInVain();
    expect(sender.sent).toHaveLength(1);
    await repeatedInVain();
    await at.clock.advance(3_600_000);
    expect(sender.sent).toHaveLength(3);
    expect([...outbox.entries]).toMatchObject([{ state: 'unseen', repeats: 2, isPossiblyDuplicate: false }]);
  });

  it('is confirmed as soon as the call shows it after all', async () => {
    await answeredInVain();
    await outbox.observe('CALL1', anEvent({ DispositionCode: 'Referred' }));
    await theCallEnds();
    expect(statesOf(outbox)).toEqual(['confirmed']);
    expect(sender.sent).toHaveLength(1);
  });

  it('is confirmed when the repetition is shown', async () => {
    await answeredInVain();
    await at.clock.advance(4_000);
    await outbox.observe('CALL1', anEvent({ DispositionCode: 'Referred' }));
    sender.answer({ kind: 'accepted' });
    await theCallEnds();
    expect(statesOf(outbox)).toEqual(['confirmed']);
    expect(sender.sent).toHaveLength(2);
  });

  it('goes out once more as the user event when the call ends, marked, and only that is accepted', async () => {
    await answeredInVain();
    await repeatedInVain();
    await theCallEnds();
    expect(sender.sent).toHaveLength(4);
    expect(sender.sent[3]).toMatchObject({ wentLive: false, isPossiblyDuplicate: true });
    sender.answer({ kind: 'accepted' });
    await at.clock.advance(3_600_000);
    expect(sender.sent).toHaveLength(4);
    expect([...outbox.entries]).toMatchObject([{ state: 'accepted', mayCount: 2, isEchoMissing: false }]);
  });

  it('goes out as the user event too when the call has ended before anybody could look', async () => {
    await outbox.choose(aChoice());
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    await theCallEnds();
    expect(sender.sent).toHaveLength(2);
    sender.answer({ kind: 'accepted' });
    await settle();
    expect([...outbox.entries]).toMatchObject([{ state: 'accepted', isPossiblyDuplicate: true }]);
  });

  it('is pushed by the agent although it was sent often enough', async () => {
    await answeredInVain();
    await repeatedInVain();
    expect(await outbox.sendNow('entry-1')).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent).toHaveLength(4);
  });

  it('makes room for a newer code, and is not sent any more', async () => {
    await answeredInVain();
    await outbox.choose(aChoice({ name: 'Resolved' }));
    await settle();
    expect(statesOf(outbox)).toEqual(['superseded', 'sending']);
  });

  it('is left at that when a newer code has taken its place before it was looked for', async () => {
    await outbox.choose(aChoice());
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    await outbox.choose(aChoice({ name: 'Resolved' }));
    await settle();
    await outbox.observe('CALL1', anEvent({ DispositionCode: 'Resolved' }));
    await at.clock.advance(60_000);
    expect(statesOf(outbox)).toEqual(['accepted', 'confirmed']);
    expect(sender.sent.map(({ name }) => name)).toEqual(['Referred', 'Resolved']);
  });

  it('is looked for later when it cannot be looked for now', async () => {
    await outbox.choose(aChoice());
    await settle();
    sender.answer({ kind: 'accepted' });
    sender.lookResult = { kind: 'failed' };
    await at.clock.advance(5_000);
    expect([...outbox.entries]).toMatchObject([{ state: 'accepted', awaitsEcho: true }]);
    sender.lookResult = withoutCode;
    await at.clock.advance(600);
    expect(statesOf(outbox)).toEqual(['unseen']);
  });

  it('is not called taken back, and after the call not sent, when it was an undo', async () => {
    const code = { kind: 'found' as const, userData: { DispositionCode: 'Referred' } };
    sender.lookResult = code;
    await answeredInVain({ action: 'clear', isUndo: true });
    await repeatedInVain();
    expect(statesOf(outbox)).toEqual(['unseen']);
    await theCallEnds();
    expect(sender.sent).toHaveLength(3);
    expect(statesOf(outbox)).toEqual(['rejected']);
  });

  it('keeps what GWS reported of the call meanwhile, looks at once, and says it until the next send', async () => {
    const reported = { httpStatus: null, statusCode: 415, said: 'Attach failed' };
    await outbox.choose(aChoice());
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    outbox.reported('CALL1', reported);
    await settle();
    expect([...outbox.entries]).toMatchObject([{ state: 'unseen', reported }]);
    await at.clock.advance(4_000);
    expect([...outbox.entries]).toMatchObject([{ state: 'sending', reported: null }]);
  });

  describe('over a restart', () => {
    async function restarted(): Promise<void> {
      outbox.stop();
      outbox = await at.started();
      sender = new FakeSender();
      sender.lookResult = withoutCode;
    }

    it('is looked for as soon as the agent is signed in when it was still awaited', async () => {
      await outbox.choose(aChoice());
      await settle();
      sender.answer({ kind: 'accepted' });
      await settle();
      await restarted();
      expect([...outbox.entries]).toMatchObject([{ state: 'accepted', awaitsEcho: true }]);
      outbox.setSender(sender);
      await at.clock.advance(5_000);
      expect(statesOf(outbox)).toEqual(['unseen']);
    });

    it('counts its repetitions on', async () => {
      await answeredInVain();
      await repeatedInVain();
      await restarted();
      outbox.setSender(sender);
      await at.clock.advance(3_600_000);
      expect(sender.sent).toEqual([]);
      await theCallEnds();
      expect(sender.sent).toMatchObject([{ isPossiblyDuplicate: true }]);
    });

    it('is marked when the program ended while it was being sent again', async () => {
      await answeredInVain();
      await at.clock.advance(4_000);
      expect(statesOf(outbox)).toEqual(['sending']);
      await restarted();
      expect(statesOf(outbox)).toEqual(['uncertain']);
      at.host.ended.add('CALL1');
      sender.lookResult = { kind: 'gone' };
      outbox.setSender(sender);
      await at.clock.advance(10_000);
      expect(sender.sent).toMatchObject([{ isPossiblyDuplicate: true, wentLive: false }]);
    });
  });

  it('is given up after the days of the policy, and can be taken up again, marked', async () => {
    await answeredInVain();
    await repeatedInVain();
    outbox.setSender(null);
    await at.clock.advance(8 * day);
    expect(statesOf(outbox)).toEqual(['expired']);
    at.host.ended.add('CALL1');
    outbox.setSender(sender);
    expect(await outbox.sendNow('entry-1')).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent.at(-1)).toMatchObject({ isPossiblyDuplicate: true });
  });
});
