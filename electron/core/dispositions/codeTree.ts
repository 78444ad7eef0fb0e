import { codeNodes } from '../../rules/codeTree';
import type { Code, CodeNode } from '../gws/codeNode';
import type { Codes } from './codes';

/** The code's display name; its name when it is not, or no longer, in the tree. */
export function displayNameOf(codes: Codes, name: string): string {
  return findCode(codeNodes(codes), name)?.displayName ?? name;
}

/** Finds the code of that name anywhere in the tree; folders are not codes. */
export function findCode(nodes: readonly CodeNode[], name: string): Code | null {
  for (const node of nodes) {
    const found = node.kind === 'code' ? (node.name === name ? node : null) : findCode(node.children, name);
    if (found !== null) return found;
  }
  return null;
}

/** Moves the named codes to the front of each level, in the order of `names`; the rest stays as it is. */
export function withOrder(nodes: readonly CodeNode[], names: readonly string[]): readonly CodeNode[] {
  if (names.length === 0) return nodes;
  const places = new Map([...new Set(names)].map((name, index) => [name, index]));
  return ordered(nodes, places);
}

function ordered(nodes: readonly CodeNode[], places: ReadonlyMap<string, number>): readonly CodeNode[] {
  const placeOf = (node: CodeNode): number => (node.kind === 'code' ? places.get(node.name) : undefined) ?? places.size;
  return nodes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((node) => (node.kind === 'folder' ? { ...node, children: ordered(node.children, places) } : node));
}
