import type { DispositionNode, DispositionsView } from '../contract/disposition';

// One and the same, so that what is kept by the tree is kept.
const noNodes: readonly DispositionNode[] = [];

/** The tree of codes; empty until it is loaded. */
export function codeNodes(codes: DispositionsView): readonly DispositionNode[] {
  return codes.state === 'loaded' ? codes.nodes : noNodes;
}
