import { describe, expect, it } from 'vitest';
import { listCodes } from '../../../renderer/presentation/codeTree';
import { foldText, makeSearchable, searchCodes } from '../../../renderer/presentation/searchCodes';
import { aCode, aFolder, someNodes } from '../../support/rendererFixtures';

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

  it('searches 5,000 codes in the time of a key press', () => {
    const nodes = Array.from({ length: 50 }, (_, folder) =>
      aFolder(
        `Folder ${folder}`,
        Array.from({ length: 100 }, (_, index) => aCode(`Code ${folder} ${index}`)),
      ),
    );
    const searchable = makeSearchable(listCodes(nodes));
    const startedMs = performance.now();
    searchCodes(searchable, 'code 4', 30);
    expect(performance.now() - startedMs).toBeLessThan(100);
  });

  it('folds compatibility forms', () => {
    expect(foldText(' Ｆｕｌｌ　Ｗｉｄｔｈ ')).toBe('full width');
  });
});
