const repeated = (times: number, line: (one: string) => string): string =>
  Array.from({ length: times }, (_, index) => line(String(index + 1))).join('\n');

/** What the linter must refuse: a file each, and words of its complaint. */
export const forTheLinter: readonly (readonly [what: string, path: string, text: string, rule: string])[] = [
  [
    'any',
    'src/shared/planted-1.ts',
    'export const planted = (x: any): number => Number(x);\n',
    'no-explicit-any',
  ],
  ['a cast', 'src/shared/planted-2.ts', "export const planted = JSON.parse('1') as number;\n", 'No casts'],
  [
    'a suppression',
    'src/shared/planted-3.ts',
    '// eslint-disable-next-line\nexport const planted = (x: any): number => Number(x);\n',
    'no-explicit-any',
  ],
  [
    'a comment that would suppress',
    'src/shared/planted-38.ts',
    '// oxlint-disable-next-line\nexport const planted = 1;\n',
    'no-warning-comments',
  ],
  [
    'the clock in a rule',
    'src/shared/planted-4.ts',
    'export const planted = (): number => Date.now();\n',
    'Time is an argument',
  ],
  [
    'chance in a rule',
    'src/shared/planted-5.ts',
    'export const planted = (): number => Math.random();\n',
    'Chance is an argument',
  ],
  [
    'the clock in main',
    'src/main/services/planted-6.ts',
    'export const planted = (): Date => new Date();\n',
    'Time is an argument',
  ],
  ['a default export', 'src/shared/planted-7.ts', 'export default 1;\n', 'Named exports only'],
  ['an enum', 'src/shared/planted-8.ts', 'export enum Planted { A }\n', 'no enums'],
  [
    'raw IPC',
    'src/main/services/planted-9.ts',
    "import { ipcMain } from 'electron';\nexport const planted = ipcMain;\n",
    'IPC enters by',
  ],
  [
    'the bridge in a screen',
    'src/renderer/features/planted-10.tsx',
    'export const planted = window.api;\n',
    'bridge is used in',
  ],
  [
    'text as markup',
    'src/renderer/features/planted-11.tsx',
    "export const Planted = () => <b dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    'never markup',
  ],
  [
    'a file of two ideas',
    'src/shared/planted-13.ts',
    `${repeated(320, (one) => `export const planted${one} = 1;`)}\n`,
    'max-lines',
  ],
  [
    'a value that is said to be there',
    'src/shared/planted-27.ts',
    'export const planted = (all: readonly string[]): string => all[0]!;\n',
    'no-non-null-assertion',
  ],
  [
    'a class',
    'src/shared/planted-28.ts',
    'export class Planted {\n  readonly one = 1;\n}\n',
    'No classes except errors',
  ],
  [
    'text set as markup',
    'src/renderer/features/planted-29.ts',
    "export const planted = (node: Element): void => {\n  node.innerHTML = '';\n};\n",
    'never markup',
  ],
  [
    'a function of many ways',
    'src/shared/planted-30.ts',
    `export const planted = (n: number): number => {\n${repeated(12, (one) => `  if (n === ${one}) return ${one}0;`)}\n  return n;\n};\n`,
    'complexity',
  ],
  [
    'a function of many levels',
    'src/shared/planted-31.ts',
    `export const planted = (n: number): number => {\n${repeated(4, (one) => `  if (n > ${one}) {`)}\n  return n;\n${repeated(4, () => '  }')}\n  return 0;\n};\n`,
    'max-depth',
  ],
  [
    'a function of five parameters',
    'src/shared/planted-32.ts',
    'export const planted = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;\n',
    'max-params',
  ],
  [
    'a long function',
    'src/shared/planted-33.ts',
    `export const planted = (): number => {\n${repeated(61, (one) => `  const n${one} = ${one};`)}\n  return n1;\n};\n`,
    'max-lines-per-function',
  ],
];

/** What the linter that knows types must refuse: a file each, and the rule it names. */
export const forTheLinterOfTypes: typeof forTheLinter = [
  [
    'a forgotten promise',
    'src/main/services/planted-12.ts',
    'export const planted = (): void => {\n  Promise.resolve(1);\n};\n',
    'no-floating-promises',
  ],
  [
    'a value of no type',
    'src/shared/planted-39.ts',
    "export const planted: string = JSON.parse('1');\n",
    'no-unsafe-assignment',
  ],
  [
    'a condition that always holds',
    'src/shared/planted-40.ts',
    'export const planted = (one: string): number => (one === null ? 0 : 1);\n',
    'no-unnecessary-condition',
  ],
  [
    'an object as text',
    'src/renderer/features/planted-41.ts',
    'export const planted = (one: object): string => `${one}`;\n',
    'restrict-template-expressions',
  ],
  [
    'a case that is left out',
    'src/main/services/planted-42.ts',
    "export const planted = (one: 'a' | 'b'): number => {\n  switch (one) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n};\n",
    'switch-exhaustiveness-check',
  ],
];
