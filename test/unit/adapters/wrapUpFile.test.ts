import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WrapUpFile, type Sealing } from '../../../electron/adapters/wrapups/wrapUpFile';

/** Turns bytes around; knows its own by a mark, as a real one knows its key. */
function aSealing(key = 'k', isAvailable = true): Sealing {
  return {
    isAvailable: () => isAvailable,
    seal: (text) => Buffer.from(key + text).reverse(),
    open: (sealed) => {
      const text = Buffer.from(sealed).reverse().toString();
      if (!text.startsWith(key)) throw new Error('another key');
      return text.slice(key.length);
    },
  };
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
    expect(await new WrapUpFile(file, aSealing()).save(records)).toMatchObject({ ok: true });
    expect(await new WrapUpFile(file, aSealing()).load()).toEqual({ records, setAside: null });
  });

  it('is empty when it is not there', async () => {
    expect(await new WrapUpFile(file, aSealing()).load()).toEqual({ records: [], setAside: null });
  });

  it('holds nothing in clear', async () => {
    await new WrapUpFile(file, aSealing()).save([{ who: '+1 555 0100' }]);
    expect(await readFile(file, 'utf8')).not.toContain('0100');
  });

  it('is not written where there is no key, and says so', async () => {
    const store = new WrapUpFile(file, aSealing('k', false));
    expect(await store.save([{ who: '+1 555 0100' }])).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is left alone on a day without a key', async () => {
    await new WrapUpFile(file, aSealing()).save([1]);
    expect(await new WrapUpFile(file, aSealing('k', false)).load()).toEqual({ records: [], setAside: null });
    expect(await new WrapUpFile(file, aSealing()).load()).toEqual({ records: [1], setAside: null });
  });

  it('is not written when sealing fails', async () => {
    const broken: Sealing = {
      ...aSealing(),
      seal: () => {
        throw new Error('keyring locked');
      },
    };
    expect(await new WrapUpFile(file, broken).save([])).toEqual({ ok: false, failure: { reason: 'keyring locked' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['half a file', '{"version":1,"sea'],
    ['another version', '{"version":2,"sealed":""}'],
    ['what is no base64', '{"version":1,"sealed":"%%%"}'],
    ['another key', JSON.stringify({ version: 1, sealed: aSealing('x').seal('[]').toString('base64') })],
    ['no list', JSON.stringify({ version: 1, sealed: aSealing().seal('{}').toString('base64') })],
  ])('is set aside when it holds %s', async (_what, text) => {
    await writeFile(file, text);
    expect(await new WrapUpFile(file, aSealing()).load()).toEqual({ records: [], setAside: `${file}.broken` });
    expect(await readFile(`${file}.broken`, 'utf8')).toBe(text);
  });

  it('ends with the newest list when saves come faster than the disk, and each is answered', async () => {
    const store = new WrapUpFile(file, aSealing());
    const answers = await Promise.all([1, 2, 3, 4, 5].map((count) => store.save([count])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await store.load()).records).toEqual([5]);
  });

  it('holds a list, or a newer one, when its save is answered', async () => {
    const store = new WrapUpFile(file, aSealing());
    const first = store.save([1]);
    await Promise.resolve();
    const second = store.save([2]);
    await first;
    expect((await store.load()).records).toEqual([1]);
    await second;
    expect((await store.load()).records).toEqual([2]);
  });
});
