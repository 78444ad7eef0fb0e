import { createRenderer, type App } from 'vue';

interface Node {
  parent: Node | null;
}

const aNode = (): Node => ({ parent: null });

const { createApp } = createRenderer<Node, Node>({
  createElement: aNode,
  createText: aNode,
  createComment: aNode,
  setText: () => undefined,
  setElementText: () => undefined,
  patchProp: () => undefined,
  insert: (node, parent) => (node.parent = parent),
  remove: (node) => (node.parent = null),
  parentNode: ({ parent }) => parent,
  nextSibling: () => null,
});

/**
 * Runs `setup` in a window that draws nothing, and returns its result. `prepare` provides the window's dependencies.
 */
export function inWindow<Made>(
  setup: () => Made,
  prepare: (app: App<Node>) => void,
): { made: Made; close: () => void } {
  const found: Made[] = [];
  const app = createApp({
    setup: () => {
      found.push(setup());
      return () => null;
    },
  });
  prepare(app);
  app.mount(aNode());
  const [made] = found;
  if (made === undefined) throw new Error('nothing was made');
  return { made, close: () => app.unmount() };
}
