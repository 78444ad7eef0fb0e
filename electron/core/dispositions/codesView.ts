import type { DispositionColor, DispositionNode, DispositionsView } from '../../contract/disposition';
import type { CodeNode } from '../gws/codeNode';
import type { Policy } from '../policy/policy';
import { needsMore } from './codeNeeds';
import type { Codes } from './codes';

type CodePolicy = Policy['disposition'];

/**
 * The codes for windows, with what the policy says of them. Cache the result: a tree may hold thousands, and changes only with
 * `codes`.
 */
export function codesView(codes: Codes, policy: CodePolicy): DispositionsView {
  if (codes.state !== 'loaded') return codes;
  const { state, source, leftOut, repeated } = codes;
  return { state, source, nodes: withPolicy(codes.nodes, policy), leftOut, repeated: repeated.length };
}

function withPolicy(nodes: readonly CodeNode[], policy: CodePolicy): readonly DispositionNode[] {
  return nodes.map((node) =>
    node.kind === 'folder'
      ? { ...node, children: withPolicy(node.children, policy) }
      : { ...node, color: colorOf(policy, node.name), asksMore: needsMore(policy, node.name) },
  );
}

function colorOf({ colors }: CodePolicy, name: string): DispositionColor | null {
  return (Object.hasOwn(colors, name) ? colors[name] : null) ?? null;
}
