// What needs no types; the rules that need them are in oxlint.json (docs/decisions/0015).
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const bannedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Unions of literals, no enums.' },
  { selector: 'TSNonNullExpression', message: 'Handle the missing value.' },
  {
    selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
    message: 'No casts: decode with a schema.',
  },
  { selector: "ClassDeclaration:not([superClass.name='Error'])", message: 'No classes except errors.' },
];

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument.',
  },
];

const windowDoor = [
  {
    selector: "MemberExpression[object.name='window'][property.name='api']",
    message: 'The bridge is used in src/renderer/data/bridge.ts only.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never markup.' },
  { selector: "AssignmentExpression[left.property.name='innerHTML']", message: 'Text is never markup.' },
];

const bannedImports = (names, message) => ({
  paths: names.map((name) => ({ name: 'electron', importNames: [name], message })),
});

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', '.tsbuild/**', '.cache/**', 'demo-output/**'] },
  js.configs.recommended,
  {
    files: ['scripts/**/*.mjs', 'scripts/**/*.cjs'],
    languageOptions: {
      globals: {
        __dirname: 'readonly',
        Response: 'readonly',
        requestIdleCallback: 'readonly',
        IDBObjectStore: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        document: 'readonly',
        window: 'readonly',
        requestAnimationFrame: 'readonly',
        localStorage: 'readonly',
        indexedDB: 'readonly',
        getComputedStyle: 'readonly',
      },
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts', 'test/**/*.tsx'],
    extends: [...tseslint.configs.strict],
    linterOptions: { noInlineConfig: true },
    rules: {
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['oxlint-', 'eslint-'], location: 'anywhere' }],
    },
  },
  { files: ['src/shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...clock] } },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/ipc.ts'],
    rules: {
      'no-restricted-imports': ['error', bannedImports(['ipcMain'], 'IPC enters by src/main/ipc.ts only.')],
    },
  },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/env.ts', 'src/main/index.ts', 'src/main/worker/**'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...clock] },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'error',
      // The test runner reads a fixture's needs from its first parameter, which may be none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    ignores: ['src/renderer/data/bridge.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...windowDoor] },
  },
  {
    files: ['src/renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] },
  },
);
