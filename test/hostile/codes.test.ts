import { describe, expect, it } from 'vitest';
import type { DispositionNode } from '../../electron/contract/disposition';
import { Desk } from './desk';

const sale = { name: 'Sale', displayName: 'Sale' };
const named = (dispositions: readonly unknown[], parts: object = {}): object => ({
  statusCode: 0,
  groups: [{ name: 'DispositionCode', defaultGroup: true, dispositions, ...parts }],
});
const folder = '{"name":"F","dispositions":[],"groups":[';

const many = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ name: `C${String(index)}`, displayName: `Code ${String(index)}` }));

/** Each holds the code `Sale`, wherever. */
const trees: readonly (readonly [string, unknown])[] = [
  [
    'stand in 1,000 nested folders',
    `{"statusCode":0,"groups":[{"name":"DispositionCode","groups":[${folder.repeat(1_000)}{"name":"L","dispositions":[{"name":"Sale"}]}${']}'.repeat(1_000)}]}]}`,
  ],
  ['are 40,000 in one folder', named([sale, ...many(40_000)])],
  ['have labels of a million characters', named([sale, { name: 'Long', displayName: 'x'.repeat(1_000_000) }])],
  ['have names of a million characters', named([sale, { name: 'x'.repeat(1_000_000) }])],
  ['have labels that nobody sees', named([sale, { name: 'A', displayName: '\u200b' }, { name: 'B', displayName: '' }])],
  ['have one name twice', named([sale, { name: 'Sale', displayName: 'Not a sale' }])],
  ['have one label twice', named([sale, { name: 'NOSALE', displayName: 'Sale' }])],
  ['are no codes', named([sale, null, 7, 'x', {}, { name: '' }, { name: 7 }, [[]]])],
  ['have folders that are their own parents', named([sale], { id: 'r', parentUri: '/groups/r' })],
  [
    'have folders that are parents of each other',
    {
      statusCode: 0,
      groups: [
        { name: 'DispositionCode', dispositions: [sale] },
        { id: 'a', name: 'A', parentUri: '/groups/b' },
        { id: 'b', name: 'B', parentUri: '/groups/a' },
      ],
    },
  ],
  ['have poisoned names', named([sale, { name: '__proto__' }, { name: 'constructor', displayName: '__proto__' }])],
];

function labels(nodes: readonly DispositionNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node.displayName] : labels(node.children)));
}

function deepest(nodes: readonly DispositionNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (node.kind === 'folder' ? deepest(node.children) : 0)));
}

describe('codes that', () => {
  it.each(trees)('%s can be told apart, are bounded, and can be chosen', async (_what, groups) => {
    const desk = await Desk.signedIn(({ facts }) => (facts.groups = groups));
    const { dispositions } = desk.snapshot();
    const nodes = dispositions.state === 'loaded' ? dispositions.nodes : [];
    const words = labels(nodes);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => word.trim() !== '' && word.length < 500)).toBe(true);
    expect(words.length).toBeLessThanOrEqual(10_000);
    expect(deepest(nodes)).toBeLessThan(20);
    await desk.stillWorks();
  });
});
