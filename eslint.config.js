import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { importsByPath } from './build/lint/importsByPath.mjs';

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

/** Windows reach main through the bridge alone. */
const oneBridge = {
  files: ['renderer/**'],
  ignores: ['renderer/bridge.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'MemberExpression[property.name="wrapkey"]', message: 'renderer/bridge.ts is the way to main.' },
    ],
  },
};

/** Tests put fakes of ours in the place of ports; only the module `electron`, which is none, may be mocked. */
const mockedModule = {
  selector:
    'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/]:not([arguments.0.value="electron"])',
  message: 'Give the code a fake of its port (test/fakes) or make the case real.',
};
const sleepMessage = 'Wait for a condition (expect.poll, until) or move the FakeClock.';
const sleeps = [
  'ImportDeclaration[source.value="node:timers/promises"]',
  'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.type="Identifier"]:not([arguments.1.value=0])',
  'CallExpression[callee.property.name="waitForTimeout"]',
].map((selector) => ({ selector, message: sleepMessage }));

/** Benches and torture let time pass on purpose; so do the loop of `until` itself and a program that is slow to end. */
const noSleepInTests = [
  { files: ['test/**/*.ts'], rules: { 'no-restricted-syntax': ['error', mockedModule, ...sleeps] } },
  {
    files: ['test/{bench,torture}/**', 'test/support/desktopScreen.ts', 'test/support/updateDriver.ts'],
    rules: { 'no-restricted-syntax': ['error', mockedModule] },
  },
];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'build/layers/'] },
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.vue'] },
    },
    plugins: { wrapkey: { rules: { 'imports-by-path': importsByPath } } },
    rules: {
      'wrapkey/imports-by-path': 'error',
      'max-lines': ['error', { max: 250 }],
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
      'max-lines': ['error', { max: 200 }],
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
  oneDoor,
  oneBridge,
  ...noSleepInTests,
);
