import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalLock } from '../../../electron/adapters/journal/journalLock';
import { fail, succeed } from '../../../electron/core/kernel/result';
import type { JournalRisk } from '../../../electron/core/outbox/journalPort';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';

const first = anEntry({ id: 'entry-1' });
const second = anEntry({ id: 'entry-2' });
const third = anEntry({ id: 'entry-3' });

/** What somebody, or some program, does to the file of a running Wrapkey. */
const attacks: Readonly<Record<string, (file: string) => void>> = {
  deleted: (file) => rmSync(file),
  'moved away': (file) => renameSync(file, `${file}.moved`),
  'deleted with its folder': (file) => rmSync(dirname(file), { recursive: true }),
  'moved with its folder': (file) => renameSync(dirname(file), `${dirname(file)}.moved`),
  'replaced by another file': (file) => {
    writeFileSync(`${file}.other`, 'something else');
    renameSync(`${file}.other`, file);
  },
  'replaced by a copy of itself': (file) => {
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
  },
  'deleted and made anew': (file) => {
    rmSync(file);
    writeFileSync(file, '');
  },
  'replaced by a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  'emptied in its place': (file) => writeFileSync(file, ''),
  'written over in its place with as many bytes': (file) => overwrite(file, 0x78),
  'written over with as many bytes, and its time put back': (file) => {
    const { atime, mtime } = statSync(file);
    overwrite(file, 0);
    utimesSync(file, atime, mtime);
  },
  'written over in its place': (file) => writeFileSync(file, readFileSync(file).subarray(0, 100)),
};

function overwrite(file: string, byte: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size, byte), 0, null, 0);
  closeSync(handle);
}

describe.each(Object.entries(attacks))('a journal that is %s while the program runs', (_what, attack) => {
  it('takes no further record for kept, and holds all once it is written anew', async () => {
    const file = aJournalPath();
    const journal = aJournalAt(file);
    await loadAll(journal);
    expect(await journal.append(first)).toEqual(succeed(null));
    attack(file);
    expect(await journal.append(second)).toEqual(fail('removed'));
    expect(await journal.rewrite(() => [first, second])).toMatchObject(succeed({ wasRemoved: true }));
    expect(await journal.append(third)).toEqual(succeed(null));
    expect((await loadAll(aJournalAt(file))).records).toEqual([first, second, third]);
    rmSync(`${dirname(file)}.moved`, { recursive: true, force: true });
  });

  it('is found out by a rewriting too, also before the first record', async () => {
    const file = aJournalPath();
    const before = aJournalAt(file);
    await loadAll(before);
    await before.append(first);
    await before.close();
    const journal = aJournalAt(file);
    await loadAll(journal);
    attack(file);
    expect(await journal.rewrite(() => [first])).toMatchObject(succeed({ wasRemoved: true }));
    expect((await loadAll(aJournalAt(file))).records).toEqual([first]);
    rmSync(`${dirname(file)}.moved`, { recursive: true, force: true });
  });
});

it('goes on as before with a journal that a backup or a scanner only touched', async () => {
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  await journal.append(first);
  utimesSync(file, 0, 0);
  chmodSync(file, 0o640);
  expect(await journal.append(second)).toEqual(succeed(null));
  writeFileSync(file, readFileSync(file));
  expect(await journal.append(third)).toEqual(succeed(null));
  expect((await loadAll(aJournalAt(file))).records).toEqual([first, second, third]);
});

it('keeps beside the journal what somebody put in its place', async () => {
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  rmSync(file);
  writeFileSync(file, 'of another program');
  expect(await journal.append(first)).toEqual(fail('removed'));
  expect(await journal.rewrite(() => [first])).toEqual(succeed({ wasRemoved: true, keptAs: `${file}.broken` }));
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe('of another program');
  expect(readdirSync(dirname(file)).toSorted()).toEqual([basename(file), `${basename(file)}.broken`]);
});

it('is still taken for removed when it could not be written anew at first', async () => {
  const file = aJournalPath();
  const folder = dirname(file);
  const journal = aJournalAt(file);
  await loadAll(journal);
  rmSync(folder, { recursive: true });
  // A file where the folder was: nothing can be made in it.
  writeFileSync(folder, '');
  expect(await journal.append(first)).toEqual(fail('removed'));
  expect(await journal.rewrite(() => [first])).toMatchObject({ ok: false });
  expect(await journal.append(second)).not.toEqual(succeed(null));
  rmSync(folder);
  expect(await journal.rewrite(() => [first, second])).toMatchObject(succeed({ wasRemoved: true }));
  expect(existsSync(file)).toBe(true);
  expect((await loadAll(aJournalAt(file))).records).toEqual([first, second]);
});

it('takes over the records of another journal of the same user that stands in its place', async () => {
  const file = aJournalPath();
  const journal = aJournalAt(file);
  await loadAll(journal);
  await journal.append(first);
  rmSync(file);
  const other = aJournalAt(file);
  await loadAll(other);
  await other.append(second);
  expect(await journal.append(third)).toEqual(fail('removed'));
  const rewritten = journal.rewrite((found) => [...found, first, third]);
  expect(await rewritten).toEqual(succeed({ wasRemoved: true, keptAs: null }));
  expect((await loadAll(aJournalAt(file))).records).toEqual([second, first, third]);
});

describe('a journal whose lock another process took', () => {
  it('takes nothing for kept until the lock is back, and writes nothing over the other', async () => {
    const file = aJournalPath();
    let risk: JournalRisk | null = null;
    const journal = aJournalAt(file, { lock: () => Promise.resolve(risk) });
    await loadAll(journal);
    await journal.append(first);
    risk = 'inUse';
    const before = readFileSync(file);
    expect(await Promise.all([journal.append(second), journal.append(third)])).toEqual([fail('inUse'), fail('inUse')]);
    expect(await journal.rewrite(() => [first, second, third])).toEqual(fail('inUse'));
    expect(readFileSync(file)).toEqual(before);
    risk = null;
    expect(await journal.check()).toEqual(succeed(null));
    expect((await loadAll(aJournalAt(file))).records).toEqual([first, second, third]);
  });

  it('does not take for kept what was written just when the lock was lost', async () => {
    const file = aJournalPath();
    let asked = 0;
    // The first is for the opening, the second for before the record.
    const lock = () => Promise.resolve((asked += 1) > 2 ? ('inUse' as const) : null);
    const journal = aJournalAt(file, { lock });
    await loadAll(journal);
    expect(await journal.append(first)).toEqual(fail('inUse'));
  });
});

it.runIf(process.platform !== 'win32')('keeps the choices of two programs that both found no lock', async () => {
  const file = aJournalPath();
  const one = lockedJournal(file);
  await loadAll(one.journal);
  await one.journal.append(first);
  rmSync(`${file}.lock`);
  const other = lockedJournal(file);
  expect((await loadAll(other.journal)).records).toEqual([first]);
  expect(await one.journal.append(second)).toEqual(fail('inUse'));
  expect(await other.journal.append(third)).toEqual(succeed(null));
  expect((await loadAll(aJournalAt(file))).records).toEqual([first, third]);
});

function lockedJournal(file: string) {
  const lock = new JournalLock(file, process.platform);
  return { lock, journal: aJournalAt(file, { lock: () => lock.hold() }) };
}
