import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';
import { onDisk } from '../../support/openFiles';

it('says that a choice is written down only when the disk has been told to keep all of it', async () => {
  /** How much each file held when the disk was last told to keep it. */
  const kept = new Map<number, number>();
  await onDisk('datasync', async ({ file, really }) => {
    const { ino, size } = await file.stat();
    await really();
    kept.set(ino, size);
  });
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  for (const id of ['first', 'second']) {
    expect(await journal.append(anEntry({ id }))).toEqual(succeed(null));
    expect(kept.get(statSync(file).ino)).toBe(readFileSync(file).length);
  }
});
