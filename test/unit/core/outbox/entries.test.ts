import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Entries } from '../../../../electron/core/outbox/entries';
import { EntriesByOwner } from '../../../../electron/core/outbox/entriesByOwner';
import type { DispositionEntry } from '../../../../electron/core/outbox/entry';
import { isOutstanding } from '../../../../electron/core/outbox/entryState';
import { anEntry, owner } from '../../../support/builders';

/** More than fit together, so that what is asked for lies on both sides of a border. */
const count = 600;
const states = ['queued', 'confirmed', 'rejected', 'expired'] as const;

function entry(index: number, patch: Partial<DispositionEntry> = {}): DispositionEntry {
  const numbers = { sequence: index, chosenAtMs: index * 1_000 };
  const state = index % 50 === 0 ? ('queued' as const) : ('confirmed' as const);
  return anEntry({ id: `e${String(index)}`, callId: `C${String(index % 70)}`, state, ...numbers, ...patch });
}

const many = Array.from({ length: count }, (_, index) => entry(index));

const change = fc.record({
  index: fc.nat({ max: count + 20 }),
  state: fc.constantFrom(...states),
  chosenAtMs: fc.nat({ max: count * 1_000 }),
});

function changed(list: readonly DispositionEntry[], one: DispositionEntry): readonly DispositionEntry[] {
  const place = list.findIndex(({ id }) => id === one.id);
  return place < 0 ? [...list, one] : list.with(place, one);
}

describe('entries', () => {
  it('answer as a plain list would, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat({ max: count * 1_000 }), (changes, fromMs) => {
        const news = changes.map(({ index, ...patch }) => entry(index, patch));
        const list = news.reduce(changed, many);
        const entries = news.reduce((before, one) => before.with(one), Entries.of(many));
        expect([...entries]).toEqual(list);
        expect(entries).toHaveLength(list.length);
        expect(entries.newest).toEqual(list.at(-1));
        expect(entries.outstanding).toEqual(list.filter(({ state }) => isOutstanding(state)));
        const isChosen = ({ chosenAtMs }: DispositionEntry): boolean =>
          chosenAtMs >= fromMs && chosenAtMs < fromMs + 90_000;
        expect(entries.chosenBetween(fromMs, fromMs + 90_000)).toEqual(list.filter(isChosen));
        for (const { id, callId } of news) {
          expect(entries.find(id)).toEqual(list.find((one) => one.id === id));
          expect(entries.ofCall(callId)).toEqual(list.filter((one) => one.callId === callId));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave those that they were made from as they were', () => {
    const before = Entries.of(many);
    before.with(entry(300, { state: 'rejected' })).with(entry(count));
    expect([...before]).toEqual(many);
  });

  it('have nothing when there are none', () => {
    expect(Entries.none).toHaveLength(0);
    expect(Entries.none.newest).toBeNull();
    expect(Entries.none.find('e1')).toBeNull();
    expect([...Entries.none.with(entry(1))]).toEqual([entry(1)]);
  });
});

describe('the entries of several agents', () => {
  const another = { ...owner, userId: 'user-2' };
  const both = EntriesByOwner.of([entry(1), entry(2, { owner: another, state: 'queued' }), entry(3)]);

  it('stay apart', () => {
    expect([...both.of(owner)]).toEqual([entry(1), entry(3)]);
    expect([...both.of(another)]).toHaveLength(1);
    expect([...both.of({ ...owner, server: 'http://other.example' })]).toEqual([]);
  });

  it('are found by their id, and counted, together', () => {
    expect(both).toHaveLength(3);
    expect(both.find('e2')?.owner).toEqual(another);
    expect(both.newestSequence).toBe(3);
    expect(both.outstanding.map(({ id }) => id)).toEqual(['e2']);
  });

  it('take a new one, of a known agent or of a new one', () => {
    const third = { ...owner, userId: 'user-3' };
    const more = both.with(entry(4)).with(entry(5, { owner: third }));
    expect([...more.of(owner)].map(({ id }) => id)).toEqual(['e1', 'e3', 'e4']);
    expect([...more.of(third)].map(({ id }) => id)).toEqual(['e5']);
    expect(EntriesByOwner.none.newestSequence).toBe(0);
  });
});
