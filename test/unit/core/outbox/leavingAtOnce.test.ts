import { expect, it } from 'vitest';
import { Outbox } from '../../../../electron/core/outbox/outbox';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeOutboxHost } from '../../../fakes/fakeOutboxHost';
import { countingIds, FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { FakeSender } from '../../../fakes/fakeSender';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { aChoice } from '../../../support/builders';

function online() {
  const journal = new MemoryJournal();
  const clock = new FakeClock();
  const ports = { clock, journal, ids: countingIds(), random: fixedRandom(), log: new FakeLogger(), shelves: [] };
  const outbox = new Outbox(ports, new FakeOutboxHost());
  const sender = new FakeSender();
  outbox.setSender(sender);
  return { clock, journal, outbox, sender };
}

it('is written down once, as on its way, before it leaves when it has nothing to wait for', async () => {
  const { journal, outbox, sender } = online();
  await outbox.choose(aChoice());
  expect(journal.records).toMatchObject([{ state: 'sending', attempts: 1 }]);
  await settle();
  expect(sender.sent).toHaveLength(1);
});

it('waits for its undo time as queued', async () => {
  const { journal, outbox, sender } = online();
  await outbox.choose(aChoice({ undoMs: 3_000 }));
  await settle();
  expect(journal.records).toMatchObject([{ state: 'queued', attempts: 0 }]);
  expect(sender.sent).toEqual([]);
});

it('puts four requests in flight, however many calls are given a code in the same breath', async () => {
  const { outbox, sender } = online();
  const callIds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  await Promise.all(callIds.map((callId) => outbox.choose(aChoice({ callId }))));
  await settle();
  expect(sender.sent.map(({ callId }) => callId)).toEqual(['A', 'B', 'C', 'D']);
  for (let answers = 0; answers < 4; answers += 1) sender.answer({ kind: 'accepted' });
  await settle();
  expect(sender.sent.map(({ callId }) => callId)).toEqual(callIds);
});

it('leaves one after the other for the same call, also when chosen in the same breath', async () => {
  const { outbox, sender } = online();
  const names = ['Referred', 'Resolved'];
  await Promise.all(names.map((name) => outbox.choose(aChoice({ name }))));
  await settle();
  expect(sender.sent.map(({ name }) => name)).toEqual(['Referred']);
  sender.answer({ kind: 'accepted' });
  await settle();
  expect(sender.sent.map(({ name }) => name)).toEqual(names);
});

it('has not left when somebody signed out while it was written down', async () => {
  const { outbox, sender } = online();
  const chosen = outbox.choose(aChoice());
  outbox.setSender(null);
  await chosen;
  await settle();
  expect(sender.sent).toEqual([]);
  expect([...outbox.entries]).toMatchObject([{ state: 'queued', holdReason: 'nextTry' }]);
});

it('does not leave beside what an undo puts back for the same call and is just being written down', async () => {
  const { journal, outbox, sender } = online();
  outbox.setSender(null);
  const { entryId } = await outbox.choose(aChoice({ name: 'Resolved' }));
  outbox.setSender(sender);
  await settle();
  sender.answer({ kind: 'heldBack' });
  await settle();
  const write = journal.append.bind(journal);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  journal.append = async (entry) => {
    await held;
    return write(entry);
  };
  const undone = outbox.undo(entryId, aChoice({ name: 'Referred' }));
  const chosen = outbox.choose(aChoice({ name: 'Other' }));
  goOn();
  await Promise.all([undone, chosen]);
  await settle();
  expect(sender.sent.map(({ name }) => name)).toEqual(['Resolved', 'Other']);
});

it('does not leave while what is put back in its place is being written down', async () => {
  const { clock, journal, outbox, sender } = online();
  await outbox.choose(aChoice({ name: 'Referred', undoMs: 3_000 }));
  const { entryId } = await outbox.choose(aChoice({ name: 'Resolved', undoMs: 3_000 }));
  const write = journal.append.bind(journal);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  journal.append = async (entry) => {
    await held;
    return write(entry);
  };
  const undone = outbox.undo(entryId, aChoice({ name: 'Referred', undoMs: 3_000 }));
  await clock.advance(5_000);
  expect(await outbox.undo(entryId, aChoice({ name: 'Referred' }))).toMatchObject({ failure: { code: 'tooLate' } });
  goOn();
  await undone;
  await clock.advance(3_000);
  expect(sender.sent.map(({ name }) => name)).toEqual(['Referred']);
});
