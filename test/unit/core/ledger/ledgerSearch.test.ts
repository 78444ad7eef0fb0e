import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PastCalls } from '../../../../electron/core/callHistory/pastCalls';
import type { LedgerSource } from '../../../../electron/core/ledger/ledgerCall';
import { LedgerSearch } from '../../../../electron/core/ledger/ledgerSearch';
import { Entries } from '../../../../electron/core/outbox/entries';
import type { DispositionEntry } from '../../../../electron/core/outbox/entry';
import { anEntry } from '../../../support/builders';

function sourceOf(choices: readonly DispositionEntry[]): LedgerSource {
  return { entries: Entries.of(choices), past: PastCalls.none };
}

function found(search: LedgerSearch, source: LedgerSource, typed: string): readonly string[] | null {
  return search.found(source, typed, () => new Set())?.coded ?? null;
}

function isFound(parts: Partial<DispositionEntry>, typed: string): boolean {
  return found(new LedgerSearch(), sourceOf([anEntry(parts)]), typed)?.length === 1;
}

describe('a search in the ledger', () => {
  const call = { who: 'Jürgen Müller-Groß', dnis: 'Hotline [DE]', displayName: 'Rückruf 24 h' };

  it.each([
    ['mull', true],
    ['JÜRGEN', true],
    ['ju\u0308rgen', true],
    ['gross', true],
    ['groß', true],
    ['ruckruf muller', true],
    ['  hotline   h  ', true],
    ['[de]', true],
    ['muller referred', false],
    ['m.ller', false],
    ['.*', false],
    ['müllerjürgen', false],
    ['rgenm', false],
  ])('for “%s” of a name, an own number and a code: %s', (typed, expected) => {
    expect(isFound(call, typed)).toBe(expected);
  });

  it.each([
    ['+49 (30) 123-4567', '+49 30 1234567', true],
    ['+49 (30) 123-4567', '1234567', true],
    ['+49 (30) 123-4567', '123-45 67', true],
    ['+49301234567', '030/123', false],
    ['+49301234567', '(30)', true],
    ['+49301234567', '30-12.34', true],
    ['+1 555 0100', '5550101', false],
    ['+1 555 0100', '555 0100 x', false],
    ['Room 12, floor 3', '123', true],
    ['Room 12, floor 3', '12a', false],
  ])('for a number: in “%s” “%s” is found: %s', (who, typed, expected) => {
    expect(isFound({ who, dnis: null }, typed)).toBe(expected);
  });

  it.each(['', '   ', '\u0301'])('for “%s” is none', (typed) => {
    expect(found(new LedgerSearch(), sourceOf([anEntry()]), typed)).toBeNull();
  });

  it('has the call first that got its newest choice last, whichever of its choices was looked for', () => {
    const choices = ['Referred', 'Referred', 'Resolved', 'Resolved'].map((displayName, index) =>
      anEntry({ id: `e${String(index)}`, callId: ['A', 'B', 'C', 'A'][index] ?? '', displayName }),
    );
    const search = new LedgerSearch();
    expect(found(search, sourceOf(choices), 'referred')).toEqual(['A', 'B']);
    expect(found(search, sourceOf(choices), 'resolved')).toEqual(['A', 'C']);
  });

  it('stays right whatever changes while it is looked at', () => {
    const names = ['Jane Doe', 'Jürgen Müller', '+1 555 0100'];
    const many = Array.from({ length: 600 }, (_, index) =>
      anEntry({ id: `e${String(index)}`, callId: `C${String(index % 90)}`, who: names[index % 3] ?? '' }),
    );
    const change = fc.record({
      index: fc.nat({ max: 620 }),
      displayName: fc.constantFrom('Referred', 'Rückruf', 'Resolved'),
      typed: fc.constantFrom('ruckruf', 'referred doe', '0100', ''),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const search = new LedgerSearch();
        let entries = Entries.of(many);
        for (const { index, displayName, typed } of changes) {
          entries = entries.with(
            anEntry({ id: `e${String(index)}`, callId: `C${String(index % 90)}`, displayName, who: 'Jane Doe' }),
          );
          expect(found(search, { entries, past: PastCalls.none }, typed)).toEqual(
            found(new LedgerSearch(), sourceOf([...entries]), typed),
          );
        }
      }),
    );
  });
});
