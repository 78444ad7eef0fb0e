import { expect, it } from 'vitest';
import { succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';
import { onDisk } from '../../support/openFiles';

it('goes on behind the new records when only the folder could not be made to keep them', async () => {
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  const entries = Array.from({ length: 20 }, (_, index) => anEntry({ id: `entry-${String(index)}` }));
  for (const entry of entries) expect(await journal.append(entry)).toEqual(succeed(null));
  let isIll = true;
  await onDisk('sync', async ({ file: synced, really }) => {
    if (isIll && (await synced.stat()).isDirectory()) throw Object.assign(new Error('no'), { code: 'EIO' });
    return really();
  });
  expect(await journal.rewrite(() => entries.slice(0, 1))).toMatchObject({ ok: false });

  isIll = false;
  const later = anEntry({ id: 'later' });
  expect(await journal.append(later)).toEqual(succeed(null));
  expect(await loadAll(aJournalAt(file))).toEqual({ records: [entries[0], later], risk: null, setAside: null });
});
