import type { DispositionCodeNode, DispositionNode, DispositionsView } from '../contract/disposition';

// One and the same, so that what is kept by the tree is kept.
const noNodes: readonly DispositionNode[] = [];

/** The tree of codes; empty until it is loaded. */
export function codeNodes(codes: DispositionsView): readonly DispositionNode[] {
  return codes.state === 'loaded' ? codes.nodes : noNodes;
}

const flattened = new WeakMap<readonly DispositionNode[], readonly DispositionCodeNode[]>();

/** All codes, those of the root first, then those of its folders, and so on down. Each name once. */
export function breadthFirst(nodes: readonly DispositionNode[]): readonly DispositionCodeNode[] {
  // Asked for with every snapshot, and a tree may hold thousands.
  const known = flattened.get(nodes);
  if (known !== undefined) return known;
  const codes = new Map<string, DispositionCodeNode>();
  let level = nodes;
  while (level.length > 0) {
    for (const node of level) if (node.kind === 'code' && !codes.has(node.name)) codes.set(node.name, node);
    level = level.flatMap((node) => (node.kind === 'folder' ? node.children : []));
  }
  const all = [...codes.values()];
  flattened.set(nodes, all);
  return all;
}
