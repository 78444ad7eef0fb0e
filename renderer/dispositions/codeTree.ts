import type { DispositionCodeNode, DispositionFolderNode, DispositionNode } from '../../electron/contract/disposition';
import type { Snapshot } from '../../electron/contract/snapshot';
import { codeNodes } from '../../electron/rules/codeTree';

/** The tree of codes; empty until it is loaded. */
export function shownNodes(snapshot: Snapshot | null): readonly DispositionNode[] {
  return snapshot === null ? [] : codeNodes(snapshot.dispositions);
}

function findFolder(nodes: readonly DispositionNode[], id: string): DispositionFolderNode | null {
  for (const node of nodes) {
    if (node.kind === 'folder' && node.id === id) return node;
  }
  return null;
}

/** The open folders, outermost first. A folder that no longer exists closes, with all folders below it. */
export function openFolders(nodes: readonly DispositionNode[], path: readonly string[]): DispositionFolderNode[] {
  const open: DispositionFolderNode[] = [];
  let level = nodes;
  for (const id of path) {
    const folder = findFolder(level, id);
    if (folder === null) break;
    open.push(folder);
    level = folder.children;
  }
  return open;
}

export interface PlacedCode {
  readonly code: DispositionCodeNode;
  /** The folders around it, outermost first. */
  readonly folders: readonly DispositionFolderNode[];
}

export function listCodes(
  nodes: readonly DispositionNode[],
  folders: readonly DispositionFolderNode[] = [],
): PlacedCode[] {
  return nodes.flatMap((node) =>
    node.kind === 'code' ? [{ code: node, folders }] : listCodes(node.children, [...folders, node]),
  );
}

export function holdsCode(node: DispositionNode, name: string): boolean {
  return node.kind === 'code' ? node.name === name : node.children.some((child) => holdsCode(child, name));
}
