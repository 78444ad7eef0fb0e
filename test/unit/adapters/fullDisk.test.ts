import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../electron/core/kernel/result';
import { anEntry } from '../../support/builders';
import { aJournalAt, aJournalPath, loadAll } from '../../support/journals';
import { onDisk } from '../../support/openFiles';

describe('the journal on a full disk', () => {
  it('says so, and writes what it could not as soon as it can', async () => {
    let isFull = false;
    // It takes a part of what is written, and then says that it is full.
    await onDisk('write', ({ args: [bytes, offset, length, position], really }) => {
      if (!isFull) return really(bytes, offset, length, position);
      if (offset === 0) return really(bytes, 0, Math.min(40, Number(length)), position);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    const file = aJournalPath();
    const journal = aJournalAt(file);
    await loadAll(journal);
    const [first, second, third] = ['1', '2', '3'].map((id) => anEntry({ id }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three entries');
    expect(await journal.append(first)).toEqual(succeed(null));
    isFull = true;
    expect(await journal.append(second)).toEqual(fail('diskFull'));
    isFull = false;
    expect(await journal.append(third)).toEqual(succeed(null));
    const again = await loadAll(aJournalAt(file));
    expect(again).toEqual({ records: [first, second, third], risk: null, setAside: null });
  });
});
