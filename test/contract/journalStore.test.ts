import { describe, expect, it } from 'vitest';
import type { JournalStore } from '../../electron/core/ports';
import { succeed } from '../../electron/core/result';
import { MemoryJournal } from '../fakes/memoryJournal';
import { anEntry } from '../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../support/journals';

/** One journal, and how it is opened again after the program was gone. */
const stores: Readonly<Record<string, () => () => JournalStore>> = {
  'the journal on the disk': () => {
    const file = aJournalPath();
    return () => aJournalAt(file);
  },
  'the journal of the tests': () => {
    const journal = new MemoryJournal();
    return () => journal;
  },
};

describe.each(Object.entries(stores))('%s', (_name, aStore) => {
  it('begins empty and safe', async () => {
    expect(await loadAll(aStore()())).toEqual({ records: [], risk: null, setAside: null });
  });

  it('gives back every record in the order in which it was written', async () => {
    const open = aStore();
    const journal = open();
    await loadAll(journal);
    const entries = ['1', '2', '1'].map((id, index) => anEntry({ id, attempts: index }));
    expect(await Promise.all(entries.map((entry) => journal.append(entry)))).toEqual(entries.map(() => succeed(null)));
    expect((await loadAll(open())).records).toEqual(entries);
  });

  it('holds after a rewriting what it was given, and what was appended since', async () => {
    const open = aStore();
    const journal = open();
    await loadAll(journal);
    await journal.append(anEntry({ id: '1' }));
    const strange = { of: 'a later version' };
    expect(await journal.rewrite(() => [strange, anEntry({ id: '2' })])).toEqual(succeed(null));
    expect(await journal.append(anEntry({ id: '3' }))).toEqual(succeed(null));
    expect((await loadAll(open())).records).toEqual([strange, anEntry({ id: '2' }), anEntry({ id: '3' })]);
  });
});
