import type {
  DispositionCodeNode,
  DispositionColor,
  DispositionNode,
  DispositionsView,
} from '../../contract/disposition';
import { codeNodes } from '../../rules/codeTree';

/** What the agent knows the code by; its name when it is not in the tree, or not any more. */
export function displayNameOf(codes: DispositionsView, name: string): string {
  return findCode(codeNodes(codes), name)?.displayName ?? name;
}

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

/** The codes that are named first, in that order, on each level of the tree; everything else stays as it is. */
export function withOrder(nodes: readonly DispositionNode[], names: readonly string[]): readonly DispositionNode[] {
  if (names.length === 0) return nodes;
  const places = new Map([...new Set(names)].map((name, index) => [name, index]));
  return ordered(nodes, places);
}

function ordered(nodes: readonly DispositionNode[], places: ReadonlyMap<string, number>): readonly DispositionNode[] {
  const placeOf = (node: DispositionNode): number =>
    (node.kind === 'code' ? places.get(node.name) : undefined) ?? places.size;
  return nodes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((node) => (node.kind === 'folder' ? { ...node, children: ordered(node.children, places) } : node));
}
