import { describe, expect, it } from 'vitest';
import type { CodeNode } from '../../../../electron/core/gws/codeNode';
import { policyNodes } from '../../../../electron/core/policy/dispositionPolicy';
import { policySchema } from '../../../../electron/core/policy/policy';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { tellableCodes } from '../../../support/atOnce';

const code = (name: string, displayName = name): CodeNode => ({ kind: 'code', name, displayName });
const folder = (displayName: string, ...children: readonly CodeNode[]): CodeNode => ({
  kind: 'folder',
  id: displayName,
  displayName,
  children,
});

function words(nodes: readonly CodeNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node.displayName] : words(node.children)));
}

describe('codes that an agent can tell apart', () => {
  it('leave the first of a name, so that none is confirmed as another', () => {
    const { nodes, repeated } = tellableCodes([
      code('SALE', 'Sale'),
      code('SALE', 'Not a sale'),
      folder('Only that', code('SALE', 'Maybe')),
      folder('More', code('SALE', 'Sale'), code('OTHER')),
    ]);
    expect(nodes).toEqual([code('SALE', 'Sale'), folder('More', code('OTHER'))]);
    expect(repeated).toEqual(['SALE']);
  });

  it('have their folder beside them where the words are the same', () => {
    const { nodes } = tellableCodes([
      code('O', 'Other'),
      folder('Sales', code('O1', 'Other'), code('S')),
      folder('Service', code('O2', 'Other')),
    ]);
    expect(words(nodes)).toEqual(['Other', 'Other (Sales)', 'S', 'Other (Service)']);
  });

  it('have their name beside them where the folder is the same too', () => {
    const { nodes } = tellableCodes([
      code('A', 'Sale'),
      code('B', 'Sale'),
      code('B\u200b', 'Sale'),
      code('C', 'Ｓale'),
    ]);
    expect(words(nodes)).toEqual(['Sale (A)', 'Sale (B)', 'Sale (B) #2', 'Ｓale (C)']);
  });

  it('never get the words of another code, whichever comes first', () => {
    const { nodes } = tellableCodes([
      code('A', 'Sale'),
      code('B', 'Sale'),
      code('C', 'Sale (A)'),
      folder('A', code('D', 'Sale')),
      folder('Sales', code('E', 'Other'), code('F', 'Other (Sales)')),
      code('G', 'Other'),
    ]);
    const all = words(nodes);
    expect(all).toContain('Sale (A)');
    expect(all).toContain('Other (Sales)');
    expect(new Set(all).size).toBe(all.length);
  });

  it('get numbers where their names, too, only look the same', () => {
    const { nodes } = tellableCodes([
      code('a\u0301', '\u00e1'),
      code('\u00e1', 'a\u0301'),
      code('X', '\u00e1 (\u00e1)\u00a0#2'),
    ]);
    const looks = words(nodes).map((text) => text.normalize('NFKC'));
    expect(looks).toEqual(['\u00e1 (\u00e1)', '\u00e1 (\u00e1) #3', '\u00e1 (\u00e1) #2']);
  });

  it('are left as they are where nothing is the same', () => {
    const tree = [code('A'), folder('F', code('B'))];
    expect(tellableCodes(tree)).toEqual({ nodes: tree, repeated: [] });
  });

  it('leave a line for the administrator', async () => {
    const dispositions = [
      { name: 'SALE', displayName: 'Sale' },
      { name: 'SALE', displayName: 'Not a sale' },
    ];
    const test = await signedInApplication({}, aServer({ dispositions }));
    expect(test.application.snapshot().dispositions).toMatchObject({ nodes: [{ displayName: 'Sale' }], repeated: 1 });
    expect(test.log.lines.join('\n')).toContain('more than one code with the same name');
  });

  it('are shown by their name where the label of the policy shows nothing', () => {
    const { disposition } = policySchema.parse({ disposition: { codes: [{ name: 'SALE', displayName: '\u200b' }] } });
    expect(policyNodes(disposition)).toEqual([code('SALE')]);
  });
});
