import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importsByPath } from '../../../build/lint/importsByPath.mjs';

const linter = new Linter();
const rules: Linter.Config = {
  plugins: { wrapkey: { rules: { 'imports-by-path': importsByPath } } },
  rules: { 'wrapkey/imports-by-path': 'error' },
};
const mended = (...lines: readonly string[]) => linter.verifyAndFix(lines.join('\n'), rules).output.split('\n');

describe('the order of imports', () => {
  it('is Node, packages, the farthest folder down to the neighbours, each by path', () => {
    expect(
      mended(
        "import { near } from './near';",
        "import { codesSlice } from '../codesSlice';",
        "import { codes } from '../codes';",
        "import { far } from '../../far';",
        "import { ref } from 'vue';",
        "import { join } from 'node:path';",
      ),
    ).toEqual([
      "import { join } from 'node:path';",
      "import { ref } from 'vue';",
      "import { far } from '../../far';",
      "import { codes } from '../codes';",
      "import { codesSlice } from '../codesSlice';",
      "import { near } from './near';",
    ]);
  });

  it('leaves an import for its effects, and what a comment speaks of, in their places', () => {
    const lines = [
      "import { ref } from 'vue';",
      "import './first.css';",
      "import { near } from './near';",
      '// Only the tray needs it.',
      "import { far } from '../../far';",
    ];
    expect(mended(...lines)).toEqual(lines);
  });
});
