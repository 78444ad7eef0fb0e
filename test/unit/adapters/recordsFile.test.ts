import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordsFile } from '../../../electron/adapters/files/recordsFile';
import { seal } from '../../../electron/adapters/secrets/sealed';
import { fail, succeed } from '../../../electron/core/kernel/result';
import type { JournalRisk } from '../../../electron/core/outbox/journalPort';

const key = () => Promise.resolve(Buffer.alloc(32, 1));
const free = () => Promise.resolve(null);
const otherKey = Buffer.alloc(32, 2);
const noKey = () => Promise.resolve(null);
const sealedAs = 'wrapkey-wrapups';

function sealedFile(json: string, withKey: Buffer): string {
  return JSON.stringify({ version: 1, sealed: seal(json, sealedAs, withKey) });
}

describe('the file of pending wrap-ups', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wrapkey-wrapups-'));
    file = join(folder, 'wrapups.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('brings back what was saved', async () => {
    const records = [{ callId: '1', who: '+1 555 0100' }, { callId: '2' }];
    expect(await new RecordsFile(file, { key, lock: free, sealedAs }).save(records)).toMatchObject({ ok: true });
    expect(await new RecordsFile(file, { key, lock: free, sealedAs }).load()).toEqual({ records, setAside: null });
  });

  it('is empty when it is not there', async () => {
    expect(await new RecordsFile(file, { key, lock: free, sealedAs }).load()).toEqual({ records: [], setAside: null });
  });

  it('holds nothing in clear', async () => {
    await new RecordsFile(file, { key, lock: free, sealedAs }).save([{ who: '+1 555 0100' }]);
    expect(await readFile(file, 'utf8')).not.toContain('555 0100');
  });

  it('is not written where there is no key, and says so', async () => {
    const store = new RecordsFile(file, { key: noKey, lock: free, sealedAs });
    expect(await store.save([{ who: '+1 555 0100' }])).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is written again after a write that failed in a way nobody expected', async () => {
    const keys = [() => Promise.reject(new TypeError('no keychain')), key];
    const store = new RecordsFile(file, { key: () => (keys.shift() ?? key)(), lock: free, sealedAs });
    await expect(store.save([1])).rejects.toThrow('no keychain');
    expect(await store.save([2])).toMatchObject({ ok: true });
    await store.settled();
    expect((await store.load()).records).toEqual([2]);
  });

  it('is left alone on a day without a key', async () => {
    await new RecordsFile(file, { key, lock: free, sealedAs }).save([1]);
    expect(await new RecordsFile(file, { key: noKey, lock: free, sealedAs }).load()).toEqual({
      records: [],
      setAside: null,
    });
    expect(await new RecordsFile(file, { key, lock: free, sealedAs }).load()).toEqual({ records: [1], setAside: null });
  });

  it('is not written over before it was read, when the key comes late', async () => {
    await new RecordsFile(file, { key, lock: free, sealedAs }).save([1]);
    let isAnswered = false;
    const store = new RecordsFile(file, { key: () => (isAnswered ? key() : noKey()), lock: free, sealedAs });
    expect((await store.load()).records).toEqual([]);
    isAnswered = true;
    expect(await store.save([2])).toMatchObject({ ok: false });
    expect((await store.load()).records).toEqual([1]);
    expect(await store.save([1, 2])).toMatchObject({ ok: true });
    expect((await new RecordsFile(file, { key, lock: free, sealedAs }).load()).records).toEqual([1, 2]);
  });

  it('on a disk that does not answer says so, is not written over, and is read again when the disk answers', async () => {
    // Large enough to take longer than the limit.
    await writeFile(file, `${sealedFile('[1]', await key())}${' '.repeat(4_000_000)}`);
    const limits = { answerMs: 1 };
    const store = new RecordsFile(file, { key, lock: free, sealedAs }, limits);
    expect(await store.load()).toEqual({ records: [], setAside: null });
    expect(store.unread()).toBe('diskFailed');
    expect(await store.save([2])).toEqual(fail('diskFailed'));
    limits.answerMs = 60_000;
    expect((await store.load()).records).toEqual([1]);
    expect(store.unread()).toBeNull();
  });

  it.each([
    ['half a file', '{"version":1,"sea'],
    ['another version', '{"version":2,"sealed":""}'],
    ['what is no base64', '{"version":1,"sealed":"%%%"}'],
    ['another key', sealedFile('[]', otherKey)],
    ['no list', sealedFile('{}', Buffer.alloc(32, 1))],
  ])('is set aside when it holds %s', async (_what, text) => {
    await writeFile(file, text);
    expect(await new RecordsFile(file, { key, lock: free, sealedAs }).load()).toEqual({
      records: [],
      setAside: `${file}.broken`,
    });
    expect(await readFile(`${file}.broken`, 'utf8')).toBe(text);
  });

  it('ends with the newest list when saves come faster than the disk, and each is answered', async () => {
    const store = new RecordsFile(file, { key, lock: free, sealedAs });
    const answers = await Promise.all([1, 2, 3, 4, 5].map((count) => store.save([count])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await store.load()).records).toEqual([5]);
  });

  it('holds a list, or a newer one, when its save is answered', async () => {
    const store = new RecordsFile(file, { key, lock: free, sealedAs });
    const first = store.save([1]);
    await Promise.resolve();
    const second = store.save([2]);
    await first;
    expect((await store.load()).records).toEqual([1]);
    await second;
    expect((await store.load()).records).toEqual([2]);
  });

  it.each([
    ['deleted', false, (path: string) => rm(path)],
    ['replaced', true, (path: string) => writeFile(path, 'of another program')],
    ['put back to an older state', true, (path: string) => copyFile(`${path}.old`, path)],
  ])('says so when it was %s since it was written, and holds the newest list again', async (_what, isAside, attack) => {
    const store = new RecordsFile(file, { key, lock: free, sealedAs });
    await store.load();
    expect(await store.save([1])).toEqual(succeed({ wasRemoved: false }));
    await copyFile(file, `${file}.old`);
    expect(await store.save([2])).toEqual(succeed({ wasRemoved: false }));
    await attack(file);
    expect(await store.save([3])).toEqual(succeed({ wasRemoved: true, keptAs: isAside ? `${file}.broken` : null }));
    expect(await store.save([4])).toEqual(succeed({ wasRemoved: false }));
    expect((await new RecordsFile(file, { key, lock: free, sealedAs }).load()).records).toEqual([4]);
  });

  it('is left alone while another process is the one that may write', async () => {
    let risk: JournalRisk | null = null;
    const store = new RecordsFile(file, { key, lock: () => Promise.resolve(risk), sealedAs });
    await store.save([1]);
    risk = 'inUse';
    expect(await store.save([2])).toEqual(fail('inUse'));
    expect((await new RecordsFile(file, { key, lock: free, sealedAs }).load()).records).toEqual([1]);
    // Where no lock can be had at all, there is one program all the same.
    risk = 'notWritable';
    expect(await store.save([3])).toMatchObject({ ok: true });
  });

  it('keeps beside it what somebody put in its place', async () => {
    const store = new RecordsFile(file, { key, lock: free, sealedAs });
    await store.load();
    await writeFile(file, 'of another program');
    expect(await store.save([1])).toEqual(succeed({ wasRemoved: true, keptAs: `${file}.broken` }));
    expect(await readFile(`${file}.broken`, 'utf8')).toBe('of another program');
  });
});
