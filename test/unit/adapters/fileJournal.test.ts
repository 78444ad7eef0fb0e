import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileJournal } from '../../../electron/adapters/journal/fileJournal';
import { sealLine } from '../../../electron/adapters/journal/sealedLines';
import { fail, succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, journalKeyOfTest, loadAll, partsOf } from '../../support/journals';

const first = anEntry({ id: 'entry-1' });
const second = anEntry({ id: 'entry-2', who: 'Jane Doe' });

async function written(file: string, ...entries: readonly (typeof first)[]): Promise<FileJournal> {
  const journal = aJournalAt(file);
  await loadAll(journal);
  for (const entry of entries) expect(await journal.append(entry)).toEqual(succeed(null));
  return journal;
}

function found(file: string): ReturnType<typeof loadAll> {
  return loadAll(aJournalAt(file));
}

describe('the journal', () => {
  it('gives back what was written, in order, and tells nobody else', async () => {
    const file = aJournalPath();
    await written(file, first, second);
    expect(await found(file)).toEqual({ records: [first, second], risk: null, setAside: null });
    expect(readFileSync(file, 'utf8')).not.toMatch(/Jane Doe|555 0|entry-/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is there from the start, so that it is known whether it can be written', async () => {
    const file = aJournalPath();
    expect(await found(file)).toMatchObject({ records: [], risk: null });
    expect(existsSync(file)).toBe(true);
  });

  it('goes on behind what was there before', async () => {
    const file = aJournalPath();
    await written(file, first);
    await written(file, second);
    expect((await found(file)).records).toEqual([first, second]);
  });

  it('writes what comes at the same time together', async () => {
    const file = aJournalPath();
    const journal = await written(file);
    const many = Array.from({ length: 50 }, (_, index) => anEntry({ id: `entry-${String(index)}` }));
    await Promise.all(many.map((entry) => journal.append(entry)));
    expect((await found(file)).records).toEqual(many);
  });

  it('drops a last line that was never finished, and goes on in its place', async () => {
    const file = aJournalPath();
    await written(file, first);
    appendFileSync(file, sealLine(JSON.stringify(second), 2, journalKeyOfTest).slice(0, 90));
    await written(file, second);
    expect(await found(file)).toEqual({ records: [first, second], risk: null, setAside: null });
  });

  it('on a disk that does not answer says so, and is opened when the disk answers', async () => {
    const path = aJournalPath();
    const before = aJournalAt(path);
    await loadAll(before);
    await before.append(anEntry({ id: 'entry-1' }));
    // Large enough to take longer than the limit.
    appendFileSync(path, ' '.repeat(4_000_000));
    const parts = { ...partsOf(path), limitMs: 1 };
    const journal = new FileJournal(parts);
    onTestFinished(() => journal.close());
    expect(await loadAll(journal)).toEqual({ records: [], risk: 'diskFailed', setAside: null });
    expect(journal.unread()).toBe('diskFailed');
    expect(await journal.append(anEntry({ id: 'entry-2' }))).toEqual(fail('diskFailed'));
    parts.limitMs = 60_000;
    expect((await loadAll(journal)).records).toMatchObject([{ id: 'entry-1' }]);
    expect(journal.unread()).toBeNull();
    expect(await journal.append(anEntry({ id: 'entry-3' }))).toMatchObject({ ok: true });
  });

  it('asks again for its lock where that could not be had', async () => {
    const answers = ['diskFailed' as const, null];
    const journal = aJournalAt(aJournalPath(), { lock: () => Promise.resolve(answers.shift() ?? null) });
    expect(await loadAll(journal)).toMatchObject({ risk: 'diskFailed' });
    expect(await loadAll(journal)).toMatchObject({ risk: null });
  });

  it('uses the rest when a record is damaged, and keeps the damaged file', async () => {
    const file = aJournalPath();
    await written(file, first, second);
    const damaged = readFileSync(file, 'latin1').replace(/^(#1 .{40})./m, '$1!');
    writeFileSync(file, damaged);
    expect(await found(file)).toEqual({
      records: [second],
      risk: null,
      setAside: { file: `${file}.broken`, cause: 'damaged' },
    });
    expect(readFileSync(`${file}.broken`, 'latin1')).toBe(damaged);
  });

  it('sets a journal of another key, another program or a later version aside, and begins a new one', async () => {
    const newer = sealLine(JSON.stringify({ format: 'wrapkey-journal', version: 2 }), 0, journalKeyOfTest);
    const strangers = {
      wrongKey: sealLine('{}', 0, randomBytes(32)),
      foreign: '{"some":"other file"}',
      newer,
    };
    for (const [cause, content] of Object.entries(strangers)) {
      const file = aJournalPath();
      writeFileSync(file, content);
      const setAside = { file: `${file}.broken`, cause };
      expect(await found(file)).toEqual({ records: [], risk: null, setAside });
      expect(readFileSync(`${file}.broken`, 'utf8')).toBe(content);
      await written(file, first);
      expect((await found(file)).records).toEqual([first]);
    }
  });

  it('reports one that somebody has emptied', async () => {
    const file = aJournalPath();
    await written(file, first);
    writeFileSync(file, '');
    expect(await found(file)).toMatchObject({ records: [], setAside: { cause: 'foreign' } });
  });

  it('never overwrites what was set aside earlier', async () => {
    const file = aJournalPath();
    for (const content of ['one', 'two']) {
      writeFileSync(file, content);
      await found(file);
    }
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('one');
    expect(readFileSync(`${file}.broken.2`, 'utf8')).toBe('two');
  });

  it('keeps the newest five of what was set aside, and of damaged files', async () => {
    const file = aJournalPath();
    for (const content of ['1', '2', '3', '4', '5', '6']) {
      writeFileSync(file, content);
      await found(file);
    }
    await written(file, first, second);
    const damaged = readFileSync(file, 'latin1').replace(/^(#1 .{40})./m, '$1!');
    writeFileSync(file, damaged);
    await found(file);
    const copies = [3, 4, 5, 6].map((number) => readFileSync(`${file}.broken.${String(number)}`, 'latin1'));
    expect(copies).toEqual(['3', '4', '5', '6']);
    expect(readFileSync(`${file}.broken.7`, 'latin1')).toBe(damaged);
    expect(existsSync(`${file}.broken.2`)).toBe(false);
  });

  it('is replaced as a whole by a rewriting, and goes on behind it', async () => {
    const file = aJournalPath();
    const journal = await written(file, first, first, first);
    const before = statSync(file).size;
    expect(await journal.rewrite(() => [first])).toEqual(succeed({ wasRemoved: false }));
    expect(await journal.append(second)).toEqual(succeed(null));
    expect((await found(file)).records).toEqual([first, second]);
    expect(statSync(file).size).toBeLessThan(before);
    expect(readdirSync(dirname(file))).toEqual(['dispositions.journal']);
  });

  it('loses nothing that is appended before, while and after a rewriting waits for its turn', async () => {
    const file = aJournalPath();
    const journal = await written(file, first);
    const all = [first];
    const append = (id: string) => {
      const entry = anEntry({ id });
      all.push(entry);
      return journal.append(entry);
    };
    const promises = [append('2'), append('3'), journal.rewrite(() => [...all]), append('4'), append('5')];
    await Promise.resolve();
    promises.push(append('6'));
    expect((await Promise.all(promises)).every(({ ok }) => ok)).toBe(true);
    const ids = (await found(file)).records.map((record) => JSON.stringify(record));
    expect(new Set(ids)).toEqual(new Set(all.map((entry) => JSON.stringify(entry))));
  });

  it('reports a damage at its very end, and uses the record all the same', async () => {
    const file = aJournalPath();
    await written(file, first);
    writeFileSync(file, readFileSync(file, 'latin1').replace(/\n$/, '*'), 'latin1');
    expect(await found(file)).toMatchObject({ records: [first], setAside: { cause: 'damaged' } });
  });

  it('says why there is none, touches nothing then, and refuses every record', async () => {
    const file = aJournalPath();
    await written(file, first);
    const content = readFileSync(file, 'utf8');
    const locked = aJournalAt(file, { lock: () => Promise.resolve('inUse') });
    const keyless = aJournalAt(file, { key: () => Promise.resolve(fail('noKeychain')) });
    expect(await loadAll(locked)).toEqual({ records: [], risk: 'inUse', setAside: null });
    expect(await loadAll(keyless)).toEqual({ records: [], risk: 'noKeychain', setAside: null });
    expect(await locked.append(second)).toEqual(fail('inUse'));
    expect(await keyless.rewrite(() => [])).toEqual(fail('noKeychain'));
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('says when it cannot be written at all', async () => {
    const file = aJournalPath();
    mkdirSync(file);
    const journal = aJournalAt(file);
    expect(await loadAll(journal)).toMatchObject({ records: [], risk: 'notWritable' });
    expect(await journal.append(first)).toEqual(fail('notWritable'));
  });
});
