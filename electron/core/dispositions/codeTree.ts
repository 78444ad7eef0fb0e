import type { Code, CodeNode } from '../gws/codeNode';
import type { Codes } from './codes';
import { codeNodes } from '../../rules/codeTree';

/** What the agent knows the code by; its name when it is not in the tree, or not any more. */
export function displayNameOf(codes: Codes, name: string): string {
  return findCode(codeNodes(codes), name)?.displayName ?? name;
}

/** The code of that name, wherever it stands; folders are no codes. */
export function findCode(nodes: readonly CodeNode[], name: string): Code | null {
  for (const node of nodes) {
    const found = node.kind === 'code' ? (node.name === name ? node : null) : findCode(node.children, name);
    if (found !== null) return found;
  }
  return null;
}

/** The codes that are named first, in that order, on each level of the tree; everything else stays as it is. */
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
