import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../electron/core/kernel/result';
import type { DispositionEntry } from '../../electron/core/outbox/entry';
import type { JournalRisk, JournalStore } from '../../electron/core/outbox/journalPort';
import { MemoryJournal } from '../fakes/memoryJournal';
import { anEntry } from '../support/builders';
import { aJournalAt, aJournalPath, journalKeyOfTest, loadAll } from '../support/journals';

/** One journal, how it is opened again after the program was gone, and how somebody takes it away. */
interface Store {
  readonly open: () => JournalStore;
  readonly remove: () => void;
}

const stores: Readonly<Record<string, () => Store>> = {
  'the journal on the disk': () => {
    const file = aJournalPath();
    return { open: () => aJournalAt(file), remove: () => rmSync(file) };
  },
  'the journal of the tests': () => {
    const journal = new MemoryJournal();
    return { open: () => journal, remove: () => journal.remove() };
  },
};

describe.each(Object.entries(stores))('%s', (_name, aStore) => {
  it('begins empty and safe', async () => {
    expect(await loadAll(aStore().open())).toEqual({ records: [], risk: null, setAside: null });
  });

  it('gives back every record in the order in which it was written', async () => {
    const { open } = aStore();
    const journal = open();
    await loadAll(journal);
    const entries = ['1', '2', '1'].map((id, index) => anEntry({ id, attempts: index }));
    expect(await Promise.all(entries.map((entry) => journal.append(entry)))).toEqual(entries.map(() => succeed(null)));
    expect((await loadAll(open())).records).toEqual(entries);
  });

  it('holds after a rewriting what it was given, and what was appended since', async () => {
    const { open } = aStore();
    const journal = open();
    await loadAll(journal);
    await journal.append(anEntry({ id: '1' }));
    const strange = { of: 'a later version' };
    expect(await journal.rewrite(() => [strange, anEntry({ id: '2' })])).toEqual(succeed({ wasRemoved: false }));
    expect(await journal.append(anEntry({ id: '3' }))).toEqual(succeed(null));
    expect((await loadAll(open())).records).toEqual([strange, anEntry({ id: '2' }), anEntry({ id: '3' })]);
  });

  it('takes no record for kept once it was taken away, until all are written anew', async () => {
    const { open, remove } = aStore();
    const journal = open();
    await loadAll(journal);
    const entries = ['1', '2', '3', '4'].map((id) => anEntry({ id }));
    const append = (index: number) => journal.append(entries[index] ?? anEntry());
    await append(0);
    remove();
    expect(await append(1)).toEqual(fail('removed'));
    expect(await append(2)).toEqual(fail('removed'));
    expect(await journal.rewrite(() => entries.slice(0, 3))).toEqual(succeed({ wasRemoved: true, keptAs: null }));
    expect(await append(3)).toEqual(succeed(null));
    expect((await loadAll(open())).records).toEqual(entries);
  });

  it('finds out that it was taken away when it is asked, and not only with the next record', async () => {
    const { open, remove } = aStore();
    const journal = open();
    await loadAll(journal);
    await journal.append(anEntry({ id: '1' }));
    expect(await journal.check()).toEqual(succeed(null));
    remove();
    expect(await journal.check()).toEqual(fail('removed'));
    expect((await journal.rewrite(() => [anEntry({ id: '1' })])).ok).toBe(true);
    expect(await journal.check()).toEqual(succeed(null));
  });
});

/** A journal with one record in it, whose key comes late; `unlock` brings it. */
const lateStores: Readonly<Record<string, (record: DispositionEntry) => Promise<LateStore>>> = {
  'the journal on the disk': async (record) => {
    const file = aJournalPath();
    const before = aJournalAt(file);
    await loadAll(before);
    await before.append(record);
    await before.close();
    let isLocked = true;
    const key = () => Promise.resolve(isLocked ? fail<JournalRisk>('keychainSlow') : succeed(journalKeyOfTest));
    return { journal: aJournalAt(file, { key }), unlock: () => (isLocked = false) };
  },
  'the journal of the tests': (record) => {
    const journal = new MemoryJournal();
    journal.records = [record];
    journal.risk = 'keychainSlow';
    return Promise.resolve({ journal, unlock: () => (journal.risk = null) });
  },
};

interface LateStore {
  readonly journal: JournalStore;
  readonly unlock: () => void;
}

describe.each(Object.entries(lateStores))('%s, when its key comes late', (_name, aLateStore) => {
  it('gives and takes nothing before, and everything once it is opened again', async () => {
    const old = anEntry({ id: 'old' });
    const { journal, unlock } = await aLateStore(old);
    expect(await loadAll(journal)).toEqual({ records: [], risk: 'keychainSlow', setAside: null });
    expect(await journal.append(anEntry({ id: 'early' }))).toEqual(fail('keychainSlow'));
    unlock();
    expect(await loadAll(journal)).toEqual({ records: [old], risk: null, setAside: null });
    expect(await journal.append(anEntry({ id: 'new' }))).toEqual(succeed(null));
    expect((await loadAll(journal)).records).toEqual([old, anEntry({ id: 'new' })]);
  });
});

it('writes nothing over a journal that is still being read', async () => {
  const file = aJournalPath();
  const before = aJournalAt(file);
  await loadAll(before);
  await before.append(anEntry({ id: 'old' }));
  await before.close();
  const journal = aJournalAt(file);
  const rewritings: Promise<unknown>[] = [];
  await journal.load(() => rewritings.push(journal.rewrite(() => [])));
  expect(await Promise.all(rewritings)).toMatchObject([{ ok: false }]);
  await journal.close();
  expect((await loadAll(aJournalAt(file))).records).toEqual([anEntry({ id: 'old' })]);
});
