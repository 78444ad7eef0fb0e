import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCodes } from '../../../renderer/dispositions/codeTree';
import {
  bestOf,
  findCodes,
  makeSearchable,
  type SearchableCode,
  type SearchResult,
} from '../../../renderer/dispositions/searchCodes';
import { aCode, aFolder, someNodes } from '../../support/rendererFixtures';

function searchCodes(codes: readonly SearchableCode[], typed: string, limit: number): SearchResult {
  return bestOf(findCodes(codes, typed), limit);
}

function find(typed: string, nodes = someNodes(), limit = 30): string[] {
  return searchCodes(makeSearchable(listCodes(nodes)), typed, limit).shown.map(({ code }) => code.displayName);
}

describe('searching codes', () => {
  it('finds nothing while nothing is typed', () => {
    expect(find('  ')).toEqual([]);
  });

  it('ignores case', () => {
    expect(find('REFER')).toEqual(['Referred']);
  });

  it.each([
    ['ruckruf', 'Rückruf vereinbart'],
    ['RÜCKRUF', 'Rückruf vereinbart'],
    ['strasse', 'Straße gesperrt'],
    ['resolu', 'Résolu'],
  ])('finds %s without its accents', (typed, displayName) => {
    expect(find(typed, [aCode('Other'), aCode(displayName)])).toEqual([displayName]);
  });

  it('finds codes three folders deep and knows their way', () => {
    const found = searchCodes(makeSearchable(listCodes(someNodes())), 'charged', 30).shown[0];
    expect(found?.folders.map((folder) => folder.displayName)).toEqual(['Complaint', 'Billing']);
  });

  it('finds codes by words of their folders', () => {
    expect(find('complaint invoice')).toEqual(['Invoice wrong']);
  });

  it('puts the exact name first, then names that begin so, then the rest', () => {
    const nodes = [aCode('Not sold'), aCode('Resold'), aCode('Sold out'), aCode('Sold')];
    expect(find('sold', nodes)).toEqual(['Sold', 'Sold out', 'Not sold', 'Resold']);
  });

  it('keeps the order of the tree among equals', () => {
    expect(find('late', [aCode('Late B'), aCode('Late A')])).toEqual(['Late B', 'Late A']);
  });

  it('limits what is shown and says how many more there are', () => {
    const nodes = [
      aFolder(
        'All',
        Array.from({ length: 62 }, (_, index) => aCode(`Reason ${index}`)),
      ),
    ];
    const result = searchCodes(makeSearchable(listCodes(nodes)), 'reason', 30);
    expect([result.shown.length, result.more]).toEqual([30, 32]);
  });

  it('finds the same letter by letter as at once', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'Á'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (names, typed) => {
        const codes = makeSearchable(listCodes(names.map((name) => aCode(name))));
        let found = findCodes(codes, '');
        for (let length = 1; length <= typed.length; length += 1) {
          found = findCodes(codes, typed.slice(0, length), found);
        }
        expect(bestOf(found, 5)).toEqual(searchCodes(codes, typed, 5));
      }),
    );
  });

  it('finds all again when letters are taken back, and nothing of a tree that is no longer there', () => {
    const codes = makeSearchable(listCodes([aCode('Sold'), aCode('Sent')]));
    const long = findCodes(codes, 'sol');
    expect(findCodes(codes, 's', long).codes).toHaveLength(2);
    const other = makeSearchable(listCodes([aCode('Solved')]));
    expect(findCodes(other, 'solv', long).codes.map(({ code }) => code.displayName)).toEqual(['Solved']);
  });
});
