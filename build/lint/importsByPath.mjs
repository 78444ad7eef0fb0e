/** @import { AST } from 'eslint' */
/** @typedef {AST.Program} Program */
/** @typedef {Extract<Program['body'][number], { type: 'ImportDeclaration' }>} ImportDeclaration */

/** `node:` first, then packages, then the farthest folder down to the neighbours. */
const distance = (/** @type {string} */ path) => {
  if (path.startsWith('node:')) return 0;
  if (!path.startsWith('.')) return 1;
  return 100 - path.split('../').length;
};

/** By distance, then by path, character by character: the same on every machine. */
function compare(/** @type {ImportDeclaration} */ one, /** @type {ImportDeclaration} */ other) {
  const [onePath, otherPath] = [String(one.source.value), String(other.source.value)];
  return distance(onePath) - distance(otherPath) || (onePath < otherPath ? -1 : Number(onePath > otherPath));
}

/** Where a node begins and ends in the text. @returns {[number, number]} */
const rangeOf = (/** @type {ImportDeclaration | Program['body'][number]} */ node) => node.range ?? [0, 0];

/** Imports that may change places with each other. An import for its effects, a comment or other code ends a run. */
function runs(/** @type {Program} */ program, /** @type {string} */ text) {
  /** @type {ImportDeclaration[][]} */
  const found = [];
  let endOfRun = -1;
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration' || node.specifiers.length === 0) {
      endOfRun = -1;
      continue;
    }
    const [start, end] = rangeOf(node);
    const last = found.at(-1);
    if (last && endOfRun >= 0 && text.slice(endOfRun, start).trim() === '') last.push(node);
    else found.push([node]);
    endOfRun = end;
  }
  return found;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importsByPath = {
  meta: { type: 'layout', fixable: 'code', schema: [] },
  create(context) {
    const { text } = context.sourceCode;
    const check = (/** @type {ImportDeclaration[]} */ nodes) => {
      const sorted = [...nodes].sort(compare);
      const misplaced = nodes.find((node, index) => node !== sorted[index]);
      if (!misplaced) return;
      const starts = nodes.map((node) => rangeOf(node)[0]);
      const ends = nodes.map((node) => rangeOf(node)[1]);
      context.report({
        node: misplaced,
        message: 'Sort the imports by path: `eslint --fix` does it.',
        fix: (fixer) =>
          fixer.replaceTextRange(
            [Math.min(...starts), Math.max(...ends)],
            sorted.map((node) => text.slice(...rangeOf(node))).join('\n'),
          ),
      });
    };
    return { Program: (program) => runs(program, text).forEach(check) };
  },
};
