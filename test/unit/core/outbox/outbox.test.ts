import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { aChoice, owner } from '../../../support/builders';
import { aBench, type Bench } from '../../../support/outboxBench';

const refusal = { httpStatus: 500, statusCode: 4, said: 'Device not registered' };
const referred = { DispositionCode: 'Referred' };

describe('the outbox', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = aBench();
  });

  function states(): readonly string[] {
    return [...bench.outbox.entries].map((entry) => entry.state);
  }

  async function chooseOnline(parts: Parameters<typeof aChoice>[0] = {}): Promise<void> {
    bench.outbox.setSender(bench.sender);
    await bench.outbox.choose(aChoice(parts));
    await settle();
  }

  it('keeps a choice queued while nobody is signed in, and sends it afterwards', async () => {
    await bench.outbox.choose(aChoice());
    await bench.clock.advance(60_000);
    expect(states()).toEqual(['queued']);

    bench.outbox.setSender(bench.sender);
    await settle();
    expect(states()).toEqual(['sending']);
  });

  it('is accepted by statusCode 0 and confirmed by the event', async () => {
    await chooseOnline();
    bench.sender.answer({ kind: 'accepted' });
    await settle();
    expect(states()).toEqual(['accepted']);

    await bench.outbox.observe('CALL1', anEvent(referred));
    expect(states()).toEqual(['confirmed']);
  });

  it('is confirmed when the event beats the HTTP answer, and stays so whatever the answer says', async () => {
    await chooseOnline();
    await bench.outbox.observe('CALL1', anEvent(referred));
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await settle();
    expect(states()).toEqual(['confirmed']);
  });

  it('is not confirmed by another value, another key or another call', async () => {
    await chooseOnline();
    await bench.outbox.observe('CALL1', anEvent({ DispositionCode: 'Other', Elsewhere: 'Referred' }));
    await bench.outbox.observe('CALL2', anEvent(referred));
    expect(states()).toEqual(['sending']);
  });

  it('finds the value by one re-read when the event was lost', async () => {
    await chooseOnline();
    bench.sender.lookResult = { kind: 'found', userData: referred };
    bench.sender.answer({ kind: 'accepted' });
    await bench.clock.advance(5_000);
    expect(states()).toEqual(['confirmed']);
  });

  it('does not wait for an echo of a released call', async () => {
    await chooseOnline({ choseAfterRelease: true });
    bench.sender.answer({ kind: 'accepted' });
    await bench.clock.advance(60_000);
    expect(bench.sender.looks).toBe(0);
    expect([...bench.outbox.entries]).toMatchObject([{ state: 'accepted', isEchoMissing: false }]);
  });

  it('waits out the undo time, and undoing in it sends nothing', async () => {
    await chooseOnline({ choseAfterRelease: true, undoMs: 3_000 });
    await bench.clock.advance(2_999);
    expect(await bench.outbox.undo('entry-1')).toEqual({ ok: true, value: null });
    await bench.clock.advance(60_000);
    expect(states()).toEqual(['withdrawn']);
    expect(bench.sender.sent).toEqual([]);
  });

  it('sends once the undo time is over, and says that it is too late to undo', async () => {
    await chooseOnline({ choseAfterRelease: true, undoMs: 3_000 });
    await bench.clock.advance(3_000);
    expect(states()).toEqual(['sending']);
    expect(await bench.outbox.undo('entry-1')).toEqual({ ok: false, failure: { code: 'tooLate' } });
  });

  it('does not wait for hours when the clock of the machine was set back', async () => {
    await chooseOnline({ choseAfterRelease: true, undoMs: 3_000 });
    bench.clock.setWallClock(bench.clock.nowMs() - 3_600_000);
    await bench.clock.advance(3_000);
    expect(states()).toEqual(['sending']);
  });

  it('lets a newer choice supersede one that has not left', async () => {
    await bench.outbox.choose(aChoice());
    await bench.outbox.choose(aChoice({ name: 'Resolved' }));
    expect(states()).toEqual(['superseded', 'queued']);
  });

  it('never has two in flight for one call', async () => {
    await chooseOnline();
    await bench.outbox.choose(aChoice({ name: 'Resolved' }));
    await settle();
    expect(states()).toEqual(['sending', 'queued']);

    bench.sender.answer({ kind: 'accepted' });
    await settle();
    expect(states()).toEqual(['accepted', 'sending']);
  });

  it('sends different calls side by side, four at most', async () => {
    bench.outbox.setSender(bench.sender);
    for (const callId of ['A', 'B', 'C', 'D', 'E']) await bench.outbox.choose(aChoice({ callId }));
    await settle();
    expect(bench.sender.sent.map((entry) => entry.callId)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('tries again with back-off when it was refused before it had an effect', async () => {
    await chooseOnline();
    bench.sender.answer({ kind: 'heldBack' });
    await settle();
    expect([...bench.outbox.entries]).toMatchObject([{ state: 'queued', holdReason: 'nextTry' }]);

    await bench.clock.advance(1_000);
    expect(bench.sender.sent).toHaveLength(2);
  });

  it('gives up after three refusals of the back-end and keeps what GWS said', async () => {
    await chooseOnline();
    for (let turn = 0; turn < 3; turn += 1) {
      bench.sender.answer({ kind: 'backendRefused', refusal });
      await bench.clock.advance(10_000);
    }
    expect(bench.sender.sent).toHaveLength(3);
    expect([...bench.outbox.entries]).toMatchObject([{ state: 'rejected', refusal }]);
  });

  it('rejects a permanent refusal at once', async () => {
    await chooseOnline();
    bench.sender.answer({ kind: 'refused', refusal });
    await bench.clock.advance(60_000);
    expect(bench.sender.sent).toHaveLength(1);
    expect(states()).toEqual(['rejected']);
  });

  it('takes two proofs of two equal choices that come at once', async () => {
    await chooseOnline();
    bench.sender.answer({ kind: 'accepted' });
    await settle();
    await bench.outbox.choose(aChoice());
    await settle();
    bench.sender.answer({ kind: 'accepted' });
    await settle();
    await Promise.all([
      bench.outbox.observe('CALL1', anEvent(referred)),
      bench.outbox.observe('CALL1', anEvent(referred)),
    ]);
    expect(states()).toEqual(['confirmed', 'confirmed']);
  });

  it('does not send what was signed out while it was being written down', async () => {
    const append = bench.journal.append.bind(bench.journal);
    bench.journal.append = (entry) => {
      if ('state' in entry && entry.state === 'sending') bench.outbox.setSender(null);
      return append(entry);
    };
    bench.outbox.setSender(bench.sender);
    await bench.outbox.choose(aChoice());
    await settle();
    expect(bench.sender.sent).toEqual([]);
    expect(states()).toEqual(['queued']);
  });

  it('sends nothing for another agent', async () => {
    await bench.outbox.choose(aChoice({ owner: { ...owner, userId: 'somebody else' } }));
    bench.outbox.setSender(bench.sender);
    await bench.clock.advance(60_000);
    expect(bench.sender.sent).toEqual([]);
  });

  it('drains at once, without the undo time, and counts what could not be sent', async () => {
    await chooseOnline({ choseAfterRelease: true, undoMs: 3_000 });
    const drained = bench.outbox.drain(owner, 5_000);
    await settle();
    bench.sender.answer({ kind: 'accepted' });
    expect(await drained).toBe(0);

    await bench.outbox.choose(aChoice({ callId: 'CALL2' }));
    const late = bench.outbox.drain(owner, 5_000);
    await bench.clock.advance(5_000);
    expect(await late).toBe(1);
  });
});
