import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalRisk } from '../../../../electron/contract/failures';
import { Outbox } from '../../../../electron/core/dispositions/outbox';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { FakeSender } from '../../../fakes/fakeSender';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { aChoice, owner } from '../../../support/builders';

const day = 86_400_000;
const retention = { outboxDays: 7, ledgerDays: 30 };

describe('the outbox over days and restarts', () => {
  let clock: FakeClock;
  let journal: MemoryJournal;
  let risks: (JournalRisk | null)[];
  let made = 0;
  beforeEach(() => {
    clock = new FakeClock();
    journal = new MemoryJournal();
    risks = [];
  });

  /** The program, started anew on the same journal. */
  async function started(): Promise<Outbox> {
    const ids = { next: () => `entry-${String((made += 1))}` };
    const ports = { clock, journal, ids, random: fixedRandom(), log: new FakeLogger() };
    const outbox = new Outbox(ports, { entriesChanged: () => undefined, riskChanged: (risk) => risks.push(risk) });
    await outbox.start(retention);
    return outbox;
  }

  function states(outbox: Outbox): readonly string[] {
    return outbox.entries.map((entry) => entry.state);
  }

  it('sends after a restart what was chosen before it, for the same agent', async () => {
    const before = await started();
    await before.choose(aChoice());
    before.stop();
    const after = await started();
    const sender = new FakeSender();
    after.setSender(sender);
    await settle();
    expect(sender.sent.map(({ name }) => name)).toEqual(['Referred']);
    expect(after.entries[0]?.isPossiblyDuplicate).toBe(false);
  });

  it('marks what it may have sent before the restart, when there is nothing to look at', async () => {
    const before = await started();
    before.setSender(new FakeSender());
    await before.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    expect(states(before)).toEqual(['sending']);

    const after = await started();
    expect(states(after)).toEqual(['uncertain']);
    const sender = new FakeSender();
    after.setSender(sender);
    await clock.advance(5_000);
    expect(sender.sent).toMatchObject([{ isPossiblyDuplicate: true }]);
  });

  it('gives up what has waited too long, and says so; the agent can take it up again', async () => {
    const outbox = await started();
    const { entryId } = await outbox.choose(aChoice());
    await clock.advance(7 * day + 3_600_000);
    expect(states(outbox)).toEqual(['expired']);
    const sender = new FakeSender();
    outbox.setSender(sender);
    await clock.advance(day);
    expect(sender.sent).toEqual([]);

    expect(await outbox.sendNow(entryId)).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent).toHaveLength(1);
    sender.answer({ kind: 'accepted' });
    await clock.advance(day);
    expect(states(outbox)).toEqual(['accepted']);
  });

  it('marks what is taken up again when nobody knows whether it had arrived', async () => {
    const outbox = await started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    const { entryId } = await outbox.choose(aChoice());
    await settle();
    outbox.setSender(null);
    sender.answer({ kind: 'outcomeUnknown' });
    await clock.advance(8 * day);
    expect(outbox.entries).toMatchObject([{ state: 'expired', isPossiblyDuplicate: false }]);
    await outbox.sendNow(entryId);
    expect(outbox.entries).toMatchObject([{ state: 'queued', isPossiblyDuplicate: true }]);
  });

  it('does not take up again what a later choice took the place of', async () => {
    const outbox = await started();
    const { entryId } = await outbox.choose(aChoice());
    await clock.advance(7 * day + 3_600_000);
    await outbox.choose(aChoice({ name: 'Resolved' }));
    expect(await outbox.sendNow(entryId)).toEqual({ ok: false, failure: { code: 'notWaiting' } });
    expect(states(outbox)).toEqual(['expired', 'queued']);
  });

  it('tries at once what would have waited', async () => {
    const outbox = await started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    const { entryId } = await outbox.choose(aChoice({ undoMs: 60_000 }));
    await settle();
    expect(sender.sent).toEqual([]);
    expect(await outbox.sendNow(entryId)).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent).toHaveLength(1);
  });

  it('shows what was given up for as long as anything else, however long the program did not run', async () => {
    const before = await started();
    await before.choose(aChoice());
    before.stop();
    await clock.advance(400 * day);
    const after = await started();
    expect(states(after)).toEqual(['expired']);
    await clock.advance(29 * day);
    expect(states(after)).toEqual(['expired']);
    await clock.advance(2 * day);
    expect(states(after)).toEqual([]);
  });

  it('finds out at the start which choice was overtaken, when it ended before that was written down', async () => {
    const before = await started();
    await before.choose(aChoice());
    await before.choose(aChoice({ name: 'Resolved' }));
    journal.records = journal.records.filter((record) => !JSON.stringify(record).includes('superseded'));
    const after = await started();
    expect(states(after)).toEqual(['superseded', 'queued']);
    expect(await after.drain(owner, 0)).toBe(1);
  });

  it('takes three choices for one call in one moment', async () => {
    const outbox = await started();
    const names = ['Referred', 'Resolved', 'NoAnswer'];
    await Promise.all(names.map((name) => outbox.choose(aChoice({ name }))));
    expect(states(outbox)).toEqual(['superseded', 'superseded', 'queued']);
  });

  it('takes both halves of a double click as one choice, also while it is being written down', async () => {
    const outbox = await started();
    const chosen = await Promise.all([outbox.choose(aChoice()), outbox.choose(aChoice())]);
    expect(chosen[0]).toEqual(chosen[1]);
    expect(states(outbox)).toEqual(['queued']);
  });

  it('has at every moment of an undo one of the two choices on the disk', async () => {
    const outbox = await started();
    await outbox.choose(aChoice());
    const { entryId } = await outbox.choose(aChoice({ name: 'Resolved' }));
    const before = journal.records.length;
    await outbox.undo(entryId, aChoice({ isUndo: true }));
    const written = journal.records.slice(before);
    expect(written).toMatchObject([
      { name: 'Referred', state: 'queued' },
      { name: 'Resolved', state: 'withdrawn' },
    ]);
    for (const count of [0, 1, 2]) {
      journal.records = [...journal.records.slice(0, before), ...written.slice(0, count)];
      const after = await started();
      expect(after.entries.filter(({ state }) => state === 'queued')).toHaveLength(1);
    }
  });

  it('forgets what is over for long enough, and never what still waits', async () => {
    const outbox = await started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    await clock.advance(29 * day);
    expect(states(outbox)).toEqual(['accepted']);
    outbox.setSender(null);
    await outbox.choose(aChoice({ callId: 'CALL2' }));
    await clock.advance(2 * day);
    expect(states(outbox)).toEqual(['queued']);
    expect(journal.records).toMatchObject([{ callId: 'CALL2' }]);
  });

  it('sends what cannot be written down too, and says that it is at risk until it can', async () => {
    const outbox = await started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    journal.risk = 'diskFull';
    expect(await outbox.choose(aChoice())).toMatchObject({ isKept: false });
    await settle();
    expect(sender.sent).toHaveLength(1);
    expect(risks).toEqual(['diskFull']);
    journal.risk = null;
    expect(await outbox.choose(aChoice({ callId: 'CALL2' }))).toMatchObject({ isKept: true });
    expect(risks).toEqual(['diskFull', null]);
  });

  it('writes down what it could not as soon as there is room, without another choice', async () => {
    const outbox = await started();
    journal.risk = 'diskFull';
    await outbox.choose(aChoice());
    await clock.advance(20_000);
    expect(risks).toEqual(['diskFull']);
    journal.risk = null;
    await clock.advance(20_000);
    expect(risks).toEqual(['diskFull', null]);
    expect((await started()).entries).toHaveLength(1);
  });

  it('is told before the first choice when nothing can be written', async () => {
    journal.risk = 'noKeychain';
    await started();
    expect(risks).toEqual(['noKeychain']);
  });

  it('makes the journal small at the start, and keeps what it does not understand', async () => {
    const before = await started();
    const sender = new FakeSender();
    before.setSender(sender);
    await before.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    journal.records = [{ of: 'a later version' }, ...journal.records];
    expect(journal.records).toHaveLength(4);
    const after = await started();
    expect(journal.records).toMatchObject([{ of: 'a later version' }, { state: 'accepted' }]);
    expect(states(after)).toEqual(['accepted']);
  });

  it('makes a long journal small without losing the choice that is just being written', async () => {
    const outbox = await started();
    outbox.setSender(null);
    const { entryId } = await outbox.choose(aChoice());
    journal.rewritten = 0;
    const many = Array.from({ length: 2_100 }, (_, index) =>
      outbox.choose(aChoice({ callId: `CALL${String(index)}` })),
    );
    await Promise.all(many);
    expect(journal.rewritten).toBe(1);
    const after = await started();
    expect(after.entries).toHaveLength(2_101);
    expect(after.entries.some((entry) => entry.id === entryId)).toBe(true);
  });

  it('counts on from the last choice, so that the newest stays the newest', async () => {
    const before = await started();
    await before.choose(aChoice());
    const after = await started();
    await after.choose(aChoice({ name: 'Resolved' }));
    expect(after.entries.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Referred superseded',
      'Resolved queued',
    ]);
    expect(owner.userId).toBe(after.entries[1]?.owner.userId);
  });
});
