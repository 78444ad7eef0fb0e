import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RecordShelf } from '../../../../electron/core/outbox/recordShelf';
import { forgetsBeforeMs } from '../../../../electron/core/outbox/retention';

const owner = { server: 'https://gws.example', userId: 'U1' };
const schema = z.object({
  kind: z.literal('remark'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  atMs: z.number(),
  text: z.string(),
});
type Remark = z.infer<typeof schema>;

const dayMs = 86_400_000;
const aRemark = (id: string, text: string, atMs = 0): Remark => ({ kind: 'remark', id, owner, atMs, text });

function aShelf() {
  const seen: (readonly Remark[])[] = [];
  const shelf = new RecordShelf<Remark>({
    kind: 'remark',
    schema,
    forgetsBeforeMs,
    changed: (records) => seen.push(records),
  });
  return { shelf, seen, texts: () => shelf.records.map(({ id, text }) => `${id} ${text}`) };
}

function filled(shelf: RecordShelf<Remark>, journal: readonly unknown[]): readonly unknown[] {
  const reader = shelf.reader();
  for (const record of journal) reader.read(record);
  return reader.takeIn();
}

describe('what a feature keeps in the journal', () => {
  it('has the last record of each id, in the order in which they came', () => {
    const { shelf, texts } = aShelf();
    for (const [id, text] of [
      ['A', 'He'],
      ['B', 'Good'],
      ['A', 'Hello'],
    ] as const)
      shelf.put(aRemark(id, text));
    expect(texts()).toEqual(['A Hello', 'B Good']);
  });

  it('reads its own records from the journal, and leaves others to others', () => {
    const { shelf, texts } = aShelf();
    const reader = shelf.reader();
    const journal = [aRemark('A', 'He'), { kind: 'other', id: 'C' }, 'half a li', null, aRemark('A', 'Hello')];
    expect(journal.map((record) => reader.read(record))).toEqual([true, false, false, false, true]);
    expect(reader.takeIn()).toEqual([]);
    expect(texts()).toEqual(['A Hello']);
  });

  it('puts the journal that could be opened late before what was written since, and says what the journal lacks', () => {
    const { shelf, texts } = aShelf();
    shelf.put(aRemark('A', 'Hello again', 20));
    shelf.put(aRemark('C', 'New', 21));
    const lacks = filled(shelf, [aRemark('A', 'Hello', 10), aRemark('B', 'Old', 11)]);
    expect(texts()).toEqual(['B Old', 'A Hello again', 'C New']);
    expect(lacks).toEqual([aRemark('A', 'Hello again', 20), aRemark('C', 'New', 21)]);
  });

  it('believes the journal when it is read twice', () => {
    const { shelf, texts } = aShelf();
    filled(shelf, [aRemark('A', 'Hello')]);
    expect(filled(shelf, [aRemark('A', 'Hello')])).toEqual([]);
    expect(texts()).toEqual(['A Hello']);
  });

  it('forgets what was written last longer ago than it is kept, and says whether there was any', () => {
    const { shelf, texts } = aShelf();
    shelf.put(aRemark('A', 'Old', 0));
    shelf.put(aRemark('B', 'New', 2 * dayMs));
    const retention = { outboxDays: 1, ledgerDays: 5, noteDays: 5 };
    expect(shelf.forget(retention, 5 * dayMs)).toBe(false);
    expect(shelf.forget(retention, 6 * dayMs)).toBe(true);
    expect(texts()).toEqual(['B New']);
  });
});
