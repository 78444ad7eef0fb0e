import { expect, it } from 'vitest';
import { settle } from '../../fakes/fakeClock';
import { MemoryRecords } from '../../fakes/fakeDesktop';
import { aServer } from '../../fakes/fakeHttp';
import { MemoryJournal } from '../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../support/anApplication';
import { anEntry } from '../../support/builders';
import { endedCall, pending } from '../../support/wrapUpTests';

const codesOf = ({ application }: TestApplication) => application.snapshot().notices.map(({ code }) => code);

/** Signed in while the disk that holds what a day before has left does not answer. */
async function signedInWithoutDisk() {
  const wrapUpStore = new MemoryRecords();
  const before = await signedInApplication({}, aServer(), { wrapUpStore });
  await endedCall(before, 'CALL8');
  await before.commands.postponeWrapUp({ callId: 'CALL8' });
  before.application.stop();
  const journal = new MemoryJournal();
  journal.records = [
    anEntry({ id: 'before', callId: 'CALL7', sequence: 7, state: 'confirmed', waitsSinceMs: Date.UTC(2026, 0, 5, 8) }),
  ];
  journal.isHung = true;
  wrapUpStore.isHung = true;
  const app = await signedInApplication({}, aServer(), { journal, wrapUpStore });
  return { app, journal, wrapUpStore };
}

it('takes up what was left, and writes down what waited in memory, when the disk answers again', async () => {
  const { app, journal, wrapUpStore } = await signedInWithoutDisk();
  app.call({ id: 'CALL1' });
  await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await endedCall(app, 'CALL2');
  expect(codesOf(app)).toEqual(['journalAtRisk', 'wrapUpsNotKept']);
  await app.clock.advance(60_000);
  expect(codesOf(app)).toEqual(['journalAtRisk', 'wrapUpsNotKept']);

  journal.isHung = false;
  wrapUpStore.isHung = false;
  await app.clock.advance(15_000);
  await settle();
  expect(codesOf(app)).toEqual([]);
  expect([...pending(app)].sort()).toEqual(['CALL2 asking', 'CALL8 later']);
  expect(journal.records).toContainEqual(expect.objectContaining({ callId: 'CALL1', name: 'Referred' }));
  expect(app.application.outbox.entries.find('before')).not.toBeNull();
  // CALL1 among them: it may still be owed.
  expect((await wrapUpStore.load()).records).toHaveLength(3);
});

it('takes up each for itself, also where nothing was written meanwhile', async () => {
  const { app, journal, wrapUpStore } = await signedInWithoutDisk();
  wrapUpStore.isHung = false;
  await app.clock.advance(15_000);
  expect(pending(app)).toEqual(['CALL8 later']);
  expect(codesOf(app)).toEqual(['journalAtRisk']);
  journal.isHung = false;
  await app.clock.advance(15_000);
  expect(codesOf(app)).toEqual([]);
});

it('takes up nothing when the program has ended meanwhile', async () => {
  const { app, journal } = await signedInWithoutDisk();
  const before = journal.records;
  app.call({ id: 'CALL1' });
  await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  app.application.stop();
  journal.isHung = false;
  await app.clock.advance(60_000);
  expect(journal.records).toBe(before);
});
