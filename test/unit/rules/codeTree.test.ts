import { expect, it } from 'vitest';
import { breadthFirst, codeNodes, firstCodes } from '../../../electron/rules/codeTree';

it('there are no codes until they are loaded, and the same none each time', () => {
  expect(codeNodes({ state: 'loading' })).toEqual([]);
  expect(codeNodes({ state: 'loading' })).toBe(codeNodes({ state: 'loading' }));
});

const code = (name: string) => ({ kind: 'code' as const, name, displayName: name });
const folder = (...children: Parameters<typeof breadthFirst>[0]) => ({ kind: 'folder' as const, children });
const tree = [folder(folder(code('third')), code('second'), code('first')), code('first'), folder(code('last second'))];

it('codes near the root come first, each name once', () => {
  expect(breadthFirst(tree).map(({ name }) => name)).toEqual(['first', 'second', 'last second', 'third']);
});

it('the first codes are the beginning of all, however many are asked for', () => {
  for (const most of [0, 1, 3, 4, 9]) expect(firstCodes(tree, most)).toEqual(breadthFirst(tree).slice(0, most));
});

it('looks for the first codes no further than it has to', () => {
  const unread = {
    kind: 'folder' as const,
    get children(): never {
      throw new Error('read');
    },
  };
  expect(firstCodes([code('a'), unread], 1)).toEqual([code('a')]);
});
