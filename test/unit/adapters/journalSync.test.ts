import { readFileSync } from 'node:fs';
import type * as FilePromises from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';

/** How much each file held when the disk was last told to keep it. */
const { synced } = vi.hoisted(() => ({ synced: new Map<string, number>() }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FilePromises>();
  const open: typeof real.open = async (path, ...rest) => {
    const handle = await real.open(path, ...rest);
    const datasync = handle.datasync.bind(handle);
    handle.datasync = async () => {
      const { size } = await handle.stat();
      await datasync();
      synced.set(String(path), size);
    };
    return handle;
  };
  return { ...real, open };
});

it('says that a choice is written down only when the disk has been told to keep all of it', async () => {
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  for (const id of ['first', 'second']) {
    expect(await journal.append(anEntry({ id }))).toEqual(succeed(null));
    expect(synced.get(file)).toBe(readFileSync(file).length);
  }
});
