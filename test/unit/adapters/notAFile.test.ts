import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPolicyFile, openUntrusted } from '../../../electron/adapters/config/policyFile';
import { readSettings } from '../../../electron/adapters/config/settingsFile';
import { readRegularFile } from '../../../electron/adapters/files/readRegularFile';
import { RecordsFile } from '../../../electron/adapters/files/recordsFile';
import { PlaceFile } from '../../../electron/adapters/windows/placeFile';
import { FakeLogger } from '../../fakes/fakePorts';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';

// Whoever opens a pipe to read waits for somebody to write into it: for ever.

const key = () => Promise.resolve(Buffer.alloc(32, 1));
const free = () => Promise.resolve(null);

describe.runIf(process.platform !== 'win32')('a pipe in the place of a file does not stop the start', () => {
  let file: string;

  beforeEach(() => {
    file = aJournalPath();
    expect(spawnSync('mkfifo', [file]).status).toBe(0);
  });

  const names = (): readonly string[] => readdirSync(dirname(file)).toSorted();

  it('of the journal: it is set aside, told, and choices are written down', async () => {
    const journal = aJournalAt(file);
    const aside = `${file}.broken`;
    expect(await loadAll(journal)).toEqual({ records: [], risk: null, setAside: { file: aside, cause: 'foreign' } });
    expect(await journal.append(anEntry({ id: 'entry-1' }))).toMatchObject({ ok: true });
    expect(lstatSync(file).isFile()).toBe(true);
    expect(lstatSync(aside).isFIFO()).toBe(true);
  });

  it('of the settings: it is set aside and told', async () => {
    expect(await readSettings(file)).toMatchObject({
      problem: { code: 'settingsSetAside', file: `${file}.broken` },
    });
    expect(names()).toEqual(['dispositions.journal.broken']);
  });

  it('of the wrap-ups: it is set aside and told, and new ones are written', async () => {
    const store = new RecordsFile(file, { key, lock: free, sealedAs: 'wrapkey-wrapups' });
    expect(await store.load()).toEqual({ records: [], setAside: `${file}.broken` });
    expect(await store.save([1])).toMatchObject({ ok: true });
    expect(await new RecordsFile(file, { key, lock: free, sealedAs: 'wrapkey-wrapups' }).load()).toEqual({
      records: [1],
      setAside: null,
    });
  });

  it('of the place of the window: the window has none', async () => {
    expect(await new PlaceFile(file, new FakeLogger()).load()).toEqual({});
  });

  it('of a policy that is to be explained: it says so', async () => {
    expect(await readPolicyFile(file, openUntrusted)).toMatchObject({
      kind: 'broken',
      issues: [{ reason: 'cannot be read (ENOTREG)' }],
    });
  });
});

it.runIf(process.platform !== 'win32')('waits for no device, and for a slow disk only so long', async () => {
  await expect(readRegularFile('/dev/zero', 'latin1')).rejects.toMatchObject({ code: 'ENOTREG' });
  const large = aJournalPath();
  await expect(readRegularFile(dirname(large), 'latin1')).rejects.toMatchObject({ code: 'EISDIR' });
  writeFileSync(large, '');
  truncateSync(large, 50_000_000);
  await expect(readRegularFile(large, 'latin1', 1)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});
