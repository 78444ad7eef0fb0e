import type { DispositionColor, DispositionNode, DispositionsView } from '../../contract/disposition';
import type { CodeNode } from '../gws/codeNode';
import type { Codes } from './codes';

/**
 * The codes for windows, with the policy's colors. Cache the result: a tree may hold thousands, and changes only with
 * `codes`.
 */
export function codesView(codes: Codes, colors: Readonly<Record<string, DispositionColor>>): DispositionsView {
  if (codes.state !== 'loaded') return codes;
  const { state, source, leftOut, repeated } = codes;
  return { state, source, nodes: withColors(codes.nodes, colors), leftOut, repeated: repeated.length };
}

function withColors(
  nodes: readonly CodeNode[],
  colors: Readonly<Record<string, DispositionColor>>,
): readonly DispositionNode[] {
  return nodes.map((node) =>
    node.kind === 'folder'
      ? { ...node, children: withColors(node.children, colors) }
      : { ...node, color: (Object.hasOwn(colors, node.name) ? colors[node.name] : null) ?? null },
  );
}
