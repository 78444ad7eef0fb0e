import type { DispositionCodeNode, DispositionColor, DispositionNode } from '../../contract/snapshot';

/** The code of that name, wherever it stands; folders are no codes. */
export function findCode(nodes: readonly DispositionNode[], name: string): DispositionCodeNode | null {
  for (const node of nodes) {
    const found = node.kind === 'code' ? (node.name === name ? node : null) : findCode(node.children, name);
    if (found !== null) return found;
  }
  return null;
}

export function withColors(
  nodes: readonly DispositionNode[],
  colors: Readonly<Record<string, DispositionColor>>,
): readonly DispositionNode[] {
  return nodes.map((node) =>
    node.kind === 'folder'
      ? { ...node, children: withColors(node.children, colors) }
      : { ...node, color: (Object.hasOwn(colors, node.name) ? colors[node.name] : null) ?? node.color },
  );
}
