import tseslint from 'typescript-eslint';
import vue from 'eslint-plugin-vue';

const layerMessage = 'See docs/ARCHITECTURE.md: this layer may not import that.';

/**
 * The compiler holds the layers; these rules only say it in words.
 * Bare names are packages: as a glob, `electron` would also forbid our folder of that name.
 */
function forbids(files, names) {
  const globs = names.filter((name) => name.includes('*'));
  const packages = names.filter((name) => !name.includes('*'));
  const patterns = [
    { group: globs, message: layerMessage },
    { regex: `^(${packages.join('|')})(/|$)`, message: layerMessage },
  ];
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const doorMessage = 'Every address and request of the server stands in electron/core/gws: add what you need to GwsApi.';
const serverAddress = '/\\/api\\/v\\d|internal-api|\\/workspace\\/v\\d|^\\/v2\\/|^\\/me\\b/';

/** One door to the server: no address and no operation of it outside. */
const oneDoor = {
  files: ['electron/**/*.ts'],
  ignores: ['electron/core/gws/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        `Literal[value=${serverAddress}]`,
        `TemplateElement[value.raw=${serverAddress}]`,
        `Literal[regex.pattern=/\\/api/]`,
        'Property[key.name="operationName"]',
      ].map((selector) => ({ selector, message: doorMessage })),
    ],
  },
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'build/layers/'] },
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['simulator/main.ts', 'simulator/cli/**', 'build/**', 'test/**'], rules: { 'no-console': 'off' } },
  // A row of `it.each` has as many columns as it has.
  { files: ['test/**'], rules: { 'max-params': 'off' } },
  forbids(
    ['electron/contract/**'],
    ['electron', 'cometd', 'keytar', 'zod', 'vue', 'pinia', 'node:*', '**/rules/**', '**/core/**', '**/adapters/**'],
  ),
  forbids(
    ['electron/rules/**'],
    ['electron', 'cometd', 'keytar', 'zod', 'vue', 'pinia', 'node:*', '**/core/**', '**/adapters/**', '**/renderer/**'],
  ),
  forbids(
    ['electron/core/**'],
    ['electron', 'electron-log*', 'cometd', 'keytar', 'vue', 'pinia', 'node:*', '**/adapters/**', '**/renderer/**'],
  ),
  forbids(
    ['electron/adapters/**', 'electron/main.ts', 'electron/program.ts'],
    ['vue', 'pinia', '**/renderer/**', '**/simulator/**'],
  ),
  forbids(
    ['renderer/**'],
    ['electron', 'cometd', 'keytar', 'zod', 'node:*', '**/core/**', '**/adapters/**', '**/simulator/**'],
  ),
  oneDoor,
  forbids(['simulator/**'], ['electron', '**/electron/**', '**/renderer/**']),
);
