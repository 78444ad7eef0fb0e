import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice, anEntry } from '../../../support/builders';
import { RestartableOutbox } from '../../../support/restartableOutbox';

const retention = { outboxDays: 7, ledgerDays: 30, noteDays: 30 };
const accepted = { kind: 'accepted' } as const;

/** A journal of a day before, behind a keychain that has not answered when the outbox starts. */
async function startedWithout(...records: readonly ReturnType<typeof anEntry>[]) {
  const bench = new RestartableOutbox();
  bench.journal.records = records;
  bench.journal.risk = 'keychainSlow';
  const outbox = await bench.started();
  const answered = (): Promise<unknown> => {
    bench.journal.risk = null;
    return outbox.takeUp(retention);
  };
  return { bench, outbox, answered };
}

const now = new RestartableOutbox().clock.nowMs();
const old = (parts: Parameters<typeof anEntry>[0] = {}) =>
  anEntry({ id: 'old', sequence: 7, waitsSinceMs: now, chosenAtMs: now, notBeforeMs: now, ...parts });

describe('a journal that is opened late', () => {
  it('takes what was chosen in memory, and tells that it is safe now', async () => {
    const { bench, outbox, answered } = await startedWithout();
    expect(await outbox.choose(aChoice())).toMatchObject({ isKept: false });
    await answered();
    expect(bench.host.risks).toEqual(['keychainSlow', null]);
    expect(bench.journal.records).toMatchObject([{ name: 'Referred', state: 'queued' }]);
    const after = await bench.started();
    expect([...after.entries]).toEqual([...outbox.entries]);
  });

  it('puts what was there before all that was chosen meanwhile, each once', async () => {
    const { bench, outbox, answered } = await startedWithout(
      old({ id: 'old-1', callId: 'CALL8', state: 'confirmed', sequence: 7 }),
      old({ id: 'old-2', callId: 'CALL9', state: 'confirmed', sequence: 8 }),
    );
    await outbox.choose(aChoice({ callId: 'CALL1' }));
    await outbox.choose(aChoice({ callId: 'CALL2' }));
    await answered();
    await outbox.choose(aChoice({ callId: 'CALL3' }));
    const inOrder = [...outbox.entries].map(({ callId, sequence }) => [callId, sequence]);
    expect(inOrder).toEqual([
      ['CALL8', 7],
      ['CALL9', 8],
      ['CALL1', 9],
      ['CALL2', 10],
      ['CALL3', 11],
    ]);
    expect([...(await bench.started()).entries]).toEqual([...outbox.entries]);
  });

  it('does not send an old choice after the newer one for the same call', async () => {
    const { outbox, answered } = await startedWithout(old({ name: 'Old' }));
    const sender = new FakeSender();
    outbox.setSender(sender);
    await outbox.choose(aChoice({ name: 'New' }));
    sender.answer(accepted);
    await settle();
    await answered();
    expect(sender.sent.map(({ name }) => name)).toEqual(['New']);
    expect([...outbox.entries].map(({ name, state }) => [name, state])).toEqual([
      ['Old', 'superseded'],
      ['New', 'accepted'],
    ]);
  });

  it('sends what it finds waiting, and looks after what it finds on its way', async () => {
    const { outbox, answered } = await startedWithout(
      old({ id: 'old-1', callId: 'CALL8', sequence: 7 }),
      old({ id: 'old-2', callId: 'CALL9', sequence: 8, state: 'sending', attempts: 1 }),
    );
    const sender = new FakeSender();
    outbox.setSender(sender);
    await answered();
    await settle();
    expect(sender.looks).toBe(1);
    expect(sender.sent.map(({ callId, isPossiblyDuplicate }) => [callId, isPossiblyDuplicate])).toEqual([
      ['CALL8', false],
      ['CALL9', true],
    ]);
  });

  it('leaves a choice alone that is on its way meanwhile', async () => {
    const { bench, outbox, answered } = await startedWithout(old({ callId: 'CALL8', state: 'confirmed' }));
    const sender = new FakeSender();
    outbox.setSender(sender);
    const { entryId } = await outbox.choose(aChoice());
    await answered();
    expect(outbox.entries.find(entryId)?.state).toBe('sending');
    sender.answer(accepted);
    await settle();
    expect(outbox.entries.find(entryId)).toMatchObject({ state: 'accepted', sequence: 8 });
    expect(bench.journal.records.at(-1)).toMatchObject({ id: entryId, state: 'accepted', sequence: 8 });
  });

  it('loses nothing that is just being written down', async () => {
    const { bench, outbox, answered } = await startedWithout(old({ callId: 'CALL8', state: 'confirmed' }));
    const chosen = outbox.choose(aChoice());
    const opened = answered();
    const { entryId } = await chosen;
    await opened;
    expect(outbox.entries.find(entryId)?.sequence).toBe(8);
    expect([...(await bench.started()).entries].map(({ id }) => id)).toEqual(['old', entryId]);
  });

  it('says what the keychain said in the end, when that was no', async () => {
    const { bench, outbox } = await startedWithout();
    await outbox.choose(aChoice());
    bench.journal.risk = 'keychainLocked';
    await outbox.takeUp(retention);
    expect(bench.host.risks).toEqual(['keychainSlow', 'keychainLocked']);
    expect(outbox.entries.length).toBe(1);
  });
});
