import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/core/kernel/result';
import { settle } from '../../../fakes/fakeClock';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice, owner } from '../../../support/builders';
import { day, RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

describe('the outbox over restarts', () => {
  let at: RestartableOutbox;
  beforeEach(() => {
    at = new RestartableOutbox();
  });

  it('sends after a restart what was chosen before it, for the same agent', async () => {
    const before = await at.started();
    await before.choose(aChoice());
    before.stop();
    const after = await at.started();
    const sender = new FakeSender();
    after.setSender(sender);
    await settle();
    expect(sender.sent.map(({ name }) => name)).toEqual(['Referred']);
    expect([...after.entries][0]?.isPossiblyDuplicate).toBe(false);
  });

  it('marks what it may have sent before the restart, when there is nothing to look at', async () => {
    const before = await at.started();
    before.setSender(new FakeSender());
    await before.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    expect(statesOf(before)).toEqual(['sending']);

    const after = await at.started();
    expect(statesOf(after)).toEqual(['uncertain']);
    const sender = new FakeSender();
    after.setSender(sender);
    await at.clock.advance(5_000);
    expect(sender.sent).toMatchObject([{ isPossiblyDuplicate: true }]);
  });

  it('finds out at the start which choice was overtaken, when it ended before that was written down', async () => {
    const before = await at.started();
    await before.choose(aChoice());
    await before.choose(aChoice({ name: 'Resolved' }));
    at.journal.records = at.journal.records.filter((record) => !JSON.stringify(record).includes('superseded'));
    const after = await at.started();
    expect(statesOf(after)).toEqual(['superseded', 'queued']);
    expect(await after.drain(owner, 0)).toBe(1);
  });

  it('takes three choices for one call in one moment', async () => {
    const outbox = await at.started();
    const names = ['Referred', 'Resolved', 'NoAnswer'];
    await Promise.all(names.map((name) => outbox.choose(aChoice({ name }))));
    expect(statesOf(outbox)).toEqual(['superseded', 'superseded', 'queued']);
  });

  it('takes both halves of a double click as one choice, also while it is being written down', async () => {
    const outbox = await at.started();
    const chosen = await Promise.all([outbox.choose(aChoice()), outbox.choose(aChoice())]);
    expect(chosen[0]).toEqual(chosen[1]);
    expect(statesOf(outbox)).toEqual(['queued']);
  });

  it('has at every moment of an undo one of the two choices on the disk', async () => {
    const outbox = await at.started();
    await outbox.choose(aChoice());
    const { entryId } = await outbox.choose(aChoice({ name: 'Resolved' }));
    const before = at.journal.records.length;
    await outbox.undo(entryId, aChoice({ isUndo: true }));
    const written = at.journal.records.slice(before);
    expect(written).toMatchObject([
      { name: 'Referred', state: 'queued' },
      { name: 'Resolved', state: 'withdrawn' },
    ]);
    for (const count of [0, 1, 2]) {
      at.journal.records = [...at.journal.records.slice(0, before), ...written.slice(0, count)];
      const after = await at.started();
      expect([...after.entries].filter(({ state }) => state === 'queued')).toHaveLength(1);
    }
  });

  it('sends what cannot be written down too, and says that it is at risk until it can', async () => {
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    at.journal.risk = 'diskFull';
    expect(await outbox.choose(aChoice())).toMatchObject({ isKept: false });
    await settle();
    expect(sender.sent).toHaveLength(1);
    expect(at.host.risks).toEqual(['diskFull']);
    at.journal.risk = null;
    expect(await outbox.choose(aChoice({ callId: 'CALL2' }))).toMatchObject({ isKept: true });
    expect(at.host.risks).toEqual(['diskFull', null]);
  });

  it('writes down what it could not as soon as there is room, without another choice', async () => {
    const outbox = await at.started();
    at.journal.risk = 'diskFull';
    await outbox.choose(aChoice());
    await at.clock.advance(20_000);
    expect(at.host.risks).toEqual(['diskFull']);
    at.journal.risk = null;
    await at.clock.advance(20_000);
    expect(at.host.risks).toEqual(['diskFull', null]);
    expect((await at.started()).entries).toHaveLength(1);
  });

  it('writes all down anew when the journal was taken away, before a choice counts as kept, and says so', async () => {
    const outbox = await at.started();
    await outbox.choose(aChoice());
    at.journal.remove();
    const callIds = ['CALL2', 'CALL3', 'CALL4'];
    const chosen = await Promise.all(callIds.map((callId) => outbox.choose(aChoice({ callId }))));
    expect(chosen.map(({ isKept }) => isKept)).toEqual([true, true, true]);
    expect(at.journal.rewritten).toBe(1);
    expect(at.host.removals).toBe(1);
    expect([...(await at.started()).entries].map(({ callId }) => callId).toSorted()).toEqual(['CALL1', ...callIds]);
  });

  it('does not count a choice as kept while a journal that was taken away cannot be written anew', async () => {
    const outbox = await at.started();
    await outbox.choose(aChoice());
    at.journal.remove();
    const rewrite = at.journal.rewrite.bind(at.journal);
    at.journal.rewrite = () => Promise.resolve(fail('diskFull'));
    expect(await outbox.choose(aChoice({ callId: 'CALL2' }))).toMatchObject({ isKept: false });
    expect(at.host.risks).toEqual(['diskFull']);
    expect(at.host.removals).toBe(0);
    at.journal.rewrite = rewrite;
    await at.clock.advance(15_000);
    expect(at.host.risks).toEqual(['diskFull', null]);
    expect(at.host.removals).toBe(1);
    expect((await at.started()).entries).toHaveLength(2);
  });

  it('is looked after once a minute while something waits in it, and written anew when it was taken away', async () => {
    const outbox = await at.started();
    await outbox.choose(aChoice());
    at.journal.remove();
    await at.clock.advance(60_000);
    expect(at.host.removals).toBe(1);
    expect((await at.started()).entries).toHaveLength(1);
  });

  it('is not looked after while nothing waits in it', async () => {
    await at.started();
    at.journal.remove();
    await at.clock.advance(180_000);
    expect(at.host.removals).toBe(0);
  });

  it('carries along what another program of this user wrote in its place, until the next start', async () => {
    const other = await at.started();
    await other.choose(aChoice({ callId: 'CALL9' }));
    const foreign = at.journal.records;
    other.stop();
    at.journal.records = [];
    const outbox = await at.started();
    await outbox.choose(aChoice());
    at.journal.remove(foreign);
    await outbox.choose(aChoice({ callId: 'CALL2' }));
    await outbox.choose(aChoice({ callId: 'CALL3' }));
    const callIds = [...(await at.started()).entries].map(({ callId }) => callId);
    expect(callIds.toSorted()).toEqual(['CALL1', 'CALL2', 'CALL3', 'CALL9']);
  });

  it('is told before the first choice when nothing can be written', async () => {
    at.journal.risk = 'noKeychain';
    await at.started();
    expect(at.host.risks).toEqual(['noKeychain']);
  });

  it('makes the journal small at the start, and keeps what it does not understand', async () => {
    const before = await at.started();
    const sender = new FakeSender();
    before.setSender(sender);
    await before.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    at.journal.records = [{ of: 'a later version' }, ...at.journal.records];
    expect(at.journal.records).toHaveLength(3);
    const after = await at.started();
    expect(at.journal.records).toMatchObject([{ of: 'a later version' }, { state: 'accepted' }]);
    expect(statesOf(after)).toEqual(['accepted']);
  });

  it('makes a long journal small without losing the choice that is just being written', async () => {
    const outbox = await at.started();
    outbox.setSender(null);
    const { entryId } = await outbox.choose(aChoice());
    at.journal.rewritten = 0;
    const many = Array.from({ length: 2_100 }, (_, index) =>
      outbox.choose(aChoice({ callId: `CALL${String(index)}` })),
    );
    await Promise.all(many);
    expect(at.journal.rewritten).toBe(1);
    const after = await at.started();
    expect(after.entries).toHaveLength(2_101);
    expect(after.entries.find(entryId)).not.toBeNull();
  });

  it('counts on from the last choice, so that the newest stays the newest', async () => {
    const before = await at.started();
    await before.choose(aChoice());
    const after = await at.started();
    await after.choose(aChoice({ name: 'Resolved' }));
    expect([...after.entries].map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Referred superseded',
      'Resolved queued',
    ]);
    expect(owner.userId).toBe([...after.entries][1]?.owner.userId);
  });
});

it.each(['diskFull', 'diskFailed', 'notWritable'] as const)(
  'makes the journal smaller a moment later when it could not be at first (%s)',
  async (risk) => {
    const at = new RestartableOutbox();
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    sender.answer({ kind: 'accepted' });
    const rewrite = at.journal.rewrite.bind(at.journal);
    at.journal.rewrite = () => Promise.resolve(fail(risk));
    await at.clock.advance(30 * day + 3_600_000);
    expect(at.journal.records).not.toEqual([]);
    at.journal.rewrite = rewrite;
    await at.clock.advance(15_000);
    expect(at.journal.records).toEqual([]);
  },
);
