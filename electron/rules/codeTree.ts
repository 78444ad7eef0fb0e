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

/** All codes, those of the root first, then those of its folders, and so on down. Each name once. */
export function breadthFirst(nodes: readonly NodeInTree[]): readonly CodeInTree[] {
  return [...inOrder(nodes)];
}

/** The first so many of `breadthFirst`. It goes no further through the tree than it has to. */
export function firstCodes(nodes: readonly NodeInTree[], most: number): readonly CodeInTree[] {
  const codes: CodeInTree[] = [];
  if (most <= 0) return codes;
  for (const code of inOrder(nodes)) if (codes.push(code) >= most) break;
  return codes;
}

function* inOrder(nodes: readonly NodeInTree[]): Generator<CodeInTree, void> {
  const names = new Set<string>();
  const lists = [nodes];
  // The loop also reaches the lists that it appends.
  for (const list of lists) {
    for (const node of list) {
      if (node.kind === 'folder') {
        lists.push(node.children);
      } else if (!names.has(node.name)) {
        names.add(node.name);
        yield node;
      }
    }
  }
}
