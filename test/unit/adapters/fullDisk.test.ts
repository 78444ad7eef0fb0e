import type * as files from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';

const disk = vi.hoisted(() => ({ isFull: false }));

/** A disk that takes a part of what is written, and then says that it is full. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof files>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>): Promise<files.FileHandle> => {
      const handle = await real.open(...args);
      const write = handle.write.bind(handle);
      Object.assign(handle, {
        write: async (bytes: Buffer, offset: number, length: number, position: number) => {
          if (!disk.isFull) return write(bytes, offset, length, position);
          if (offset === 0) return write(bytes, 0, Math.min(40, length), position);
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        },
      });
      return handle;
    },
  };
});

describe('the journal on a full disk', () => {
  it('says so, and writes what it could not as soon as it can', async () => {
    const file = aJournalPath();
    const journal = aJournalAt(file);
    await loadAll(journal);
    const [first, second, third] = ['1', '2', '3'].map((id) => anEntry({ id }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three entries');
    expect(await journal.append(first)).toEqual(succeed(null));
    disk.isFull = true;
    expect(await journal.append(second)).toEqual(fail('diskFull'));
    disk.isFull = false;
    expect(await journal.append(third)).toEqual(succeed(null));
    const again = await loadAll(aJournalAt(file));
    expect(again).toEqual({ records: [first, second, third], risk: null, setAside: null });
  });
});
