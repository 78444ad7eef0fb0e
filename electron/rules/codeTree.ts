interface CodeInTree {
  readonly kind: 'code';
  readonly name: string;
  readonly displayName: string;
}

/** The part of a code tree that these rules need. Main and the windows each have their own; the windows' has colors. */
type NodeInTree = CodeInTree | { readonly kind: 'folder'; readonly children: readonly NodeInTree[] };

type CodesInState<Node> =
  | { readonly state: 'loaded'; readonly nodes: readonly Node[] }
  | { readonly state: 'notLoaded' | 'loading' | 'failed' };

// Always the same array, so that results cached by tree stay valid.
const noNodes: readonly never[] = [];

/** The tree of codes; empty until it is loaded. */
export function codeNodes<Node>(codes: CodesInState<Node>): readonly Node[] {
  return codes.state === 'loaded' ? codes.nodes : noNodes;
}

const flattened = new WeakMap<readonly NodeInTree[], readonly CodeInTree[]>();

/** All codes, those of the root first, then those of its folders, and so on down. Each name once. */
export function breadthFirst(nodes: readonly NodeInTree[]): readonly CodeInTree[] {
  // Asked with every snapshot, and a tree may hold thousands of codes.
  const known = flattened.get(nodes);
  if (known !== undefined) return known;
  const codes = new Map<string, CodeInTree>();
  let level = nodes;
  while (level.length > 0) {
    for (const node of level) if (node.kind === 'code' && !codes.has(node.name)) codes.set(node.name, node);
    level = level.flatMap((node) => (node.kind === 'folder' ? node.children : []));
  }
  const all = [...codes.values()];
  flattened.set(nodes, all);
  return all;
}
