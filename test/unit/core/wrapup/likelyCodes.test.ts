import { describe, expect, it } from 'vitest';
import type { CodeNode } from '../../../../electron/core/gws/codeNode';
import { likelyCodes } from '../../../../electron/core/wrapup/likelyCodes';
import { anEntry, owner } from '../../../support/builders';

function code(name: string): CodeNode {
  return { kind: 'code', name, displayName: name };
}

const tree: readonly CodeNode[] = [
  code('A'),
  { kind: 'folder', id: 'f', displayName: 'Folder', children: [code('F1'), code('F2')] },
  code('B'),
  code('C'),
];
const call = { owner, dnis: '15000' };

describe('the likely codes', () => {
  it('are none while nothing is known of the agent', () => {
    expect(likelyCodes(tree, [], call)).toEqual([]);
  });

  it('begin with what was used on this queue, before what was used more often elsewhere', () => {
    const entries = [
      anEntry({ id: '1', name: 'F2', dnis: '15000' }),
      anEntry({ id: '2', name: 'C', dnis: '16000' }),
      anEntry({ id: '3', name: 'C', dnis: '16000' }),
    ];
    expect(likelyCodes(tree, entries, call)).toEqual(['F2', 'C']);
  });

  it('do not learn from what was taken back, refused, or chosen by somebody else', () => {
    const entries = [
      anEntry({ id: '1', name: 'C', state: 'withdrawn' }),
      anEntry({ id: '2', name: 'C', state: 'rejected' }),
      anEntry({ id: '3', name: 'C', owner: { ...owner, userId: 'user-2' } }),
      anEntry({ id: '4', name: 'C', action: 'clear' }),
    ];
    expect(likelyCodes(tree, entries, call)).toEqual([]);
  });

  it('are three at most, and each once', () => {
    const entries = ['A', 'B', 'C', 'F1', 'A'].map((name, index) => anEntry({ id: String(index), name }));
    expect(likelyCodes([...tree, ...tree], entries, call)).toEqual(['A', 'B', 'C']);
  });
});
