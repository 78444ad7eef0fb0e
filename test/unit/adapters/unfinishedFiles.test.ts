import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { removeUnfinished } from '../../../electron/adapters/files/unfinishedFiles';
import { FakeLogger } from '../../fakes/fakePorts';
import { aJournalPath } from '../../support/journals';

it('removes what a killed program left half written, and nothing else', async () => {
  const folder = dirname(aJournalPath());
  for (const name of ['settings.json', 'settings.json.123-4.new', 'dispositions.journal.9-1.new', 'mine.new']) {
    writeFileSync(join(folder, name), '');
  }
  await removeUnfinished(folder, new FakeLogger());
  expect(readdirSync(folder).sort()).toEqual(['mine.new', 'settings.json']);
});

it('only says so when there is no such folder', async () => {
  const log = new FakeLogger();
  await removeUnfinished('/nowhere/at/all', log);
  expect(log.lines).toEqual(['warn unfinished files not removed {"error":"ENOENT"}']);
});
