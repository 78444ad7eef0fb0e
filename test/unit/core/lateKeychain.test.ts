import { expect, it } from 'vitest';
import { settle } from '../../fakes/fakeClock';
import { MemoryRecords } from '../../fakes/fakeDesktop';
import { aServer } from '../../fakes/fakeHttp';
import { MemoryJournal } from '../../fakes/memoryJournal';
import { FakeFilesKey } from '../../fakes/memorySecrets';
import { signedInApplication, type TestApplication } from '../../support/anApplication';
import { endedCall, pending } from '../../support/wrapUpTests';

const codesOf = ({ application }: TestApplication) => application.snapshot().notices.map(({ code }) => code);

/** What a day before has left: a wrap-up that was put off, and one of a call that was live. */
async function left(): Promise<MemoryRecords> {
  const wrapUpStore = new MemoryRecords();
  const before = await signedInApplication({}, aServer(), { wrapUpStore });
  await endedCall(before, 'CALL8');
  await before.commands.postponeWrapUp({ callId: 'CALL8' });
  before.call({ id: 'CALL9' });
  await before.clock.advance(100);
  before.application.stop();
  return wrapUpStore;
}

/** Signed in while the keychain still asks its user. */
async function signedInWithoutKey(wrapUpStore = new MemoryRecords()) {
  const journal = new MemoryJournal();
  const filesKey = new FakeFilesKey();
  journal.risk = 'keychainSlow';
  wrapUpStore.isLocked = true;
  const app = await signedInApplication({}, aServer(), { journal, filesKey, wrapUpStore });
  const answers = async (): Promise<void> => {
    journal.risk = null;
    wrapUpStore.isLocked = false;
    filesKey.answer();
    await settle();
  };
  return { app, journal, wrapUpStore, answers };
}

it('writes down what waited in memory when the keychain answers late, and the notices go', async () => {
  const { app, journal, answers } = await signedInWithoutKey();
  app.call({ id: 'CALL1' });
  await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await endedCall(app, 'CALL2');
  expect(codesOf(app)).toEqual(['journalAtRisk', 'wrapUpsNotKept']);
  await answers();
  expect(codesOf(app)).toEqual([]);
  expect(journal.records).toContainEqual(expect.objectContaining({ callId: 'CALL1', name: 'Referred' }));
});

it('takes up the wrap-ups of before, beside those of now', async () => {
  const { app, wrapUpStore, answers } = await signedInWithoutKey(await left());
  await endedCall(app, 'CALL2');
  expect(pending(app)).toEqual(['CALL2 asking']);
  await answers();
  // The one that had been live is nowhere any more: it has ended unseen.
  expect([...pending(app)].sort()).toEqual(['CALL2 asking', 'CALL8 later', 'CALL9 asking']);
  expect((await wrapUpStore.load()).records).toHaveLength(3);
});

it('takes up nothing when the program has ended meanwhile', async () => {
  const { app, journal, answers } = await signedInWithoutKey();
  app.call({ id: 'CALL1' });
  await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  app.application.stop();
  await answers();
  expect(journal.records).toEqual([]);
});
