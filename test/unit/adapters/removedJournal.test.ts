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
import { fail, succeed } from '../../../electron/core/kernel/result';
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
    expect(await journal.rewrite(() => [first, second])).toEqual(succeed({ wasRemoved: true }));
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
    expect(await journal.rewrite(() => [first])).toEqual(succeed({ wasRemoved: true }));
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
  await journal.rewrite(() => [first]);
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
  expect(await journal.rewrite(() => [first, second])).toEqual(succeed({ wasRemoved: true }));
  expect(existsSync(file)).toBe(true);
  expect((await loadAll(aJournalAt(file))).records).toEqual([first, second]);
});
