import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyProject,
  dropCopy,
  planted,
  plantedTogether,
  runInCopy,
  textInCopy,
} from '../support/planted.ts';

// Guards that never fire guard nothing: each is shown a planted violation.
beforeAll(copyProject);
afterAll(dropCopy);

const changed = (path: string, from: string | RegExp, to: string): string => {
  const text = textInCopy(path);
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return next;
};

describe('the compiler', () => {
  const main = (): string => runInCopy('tsc', ['-b', 'src/main', '--pretty', 'false']);

  it.each([
    [
      'a missing handler',
      'src/main/domains/index.ts',
      () => changed('src/main/domains/index.ts', '  ...readingHandlers,\n', ''),
      /reading\.log/,
    ],
    [
      'a misnamed handler',
      'src/main/domains/history.ts',
      () => changed('src/main/domains/history.ts', "'history.undo':", "'history.redo':"),
      /history\.(redo|undo)/,
    ],
    [
      'a mistyped handler',
      'src/main/domains/history.ts',
      () => changed('src/main/domains/history.ts', 'value: { sentence }', 'value: { sentence: 1 }'),
      /not assignable/,
    ],
    [
      'an async handler',
      'src/main/domains/history.ts',
      () => changed('src/main/domains/history.ts', '(tx, { seq }) =>', 'async (tx, { seq }) =>'),
      /Promise/,
    ],
    [
      'an async handler without an answer',
      'src/main/domains/readings.ts',
      () => changed('src/main/domains/readings.ts', "'reading.remove': (tx", "'reading.remove': async (tx"),
      /Promise/,
    ],
  ])('refuses %s', (_what, path, text, reason) => {
    const words = planted(path, text(), main);
    expect(words).toMatch(/error TS/);
    expect(words).toMatch(reason);
  });

  it.each([
    [
      'the window that imports a type of main',
      'src/renderer/data/planted.ts',
      "import type { Bus } from '#main/bus.ts';\nexport type Planted = Bus;\n",
      'src/renderer',
    ],
    [
      'shared code that knows the process',
      'src/shared/planted.ts',
      'export const planted = process.pid;\n',
      'src/shared',
    ],
    [
      'shared code that knows the page',
      'src/shared/planted.ts',
      'export const planted = document.title;\n',
      'src/shared',
    ],
  ])('refuses %s', (_what, path, text, project) => {
    expect(planted(path, text, () => runInCopy('tsc', ['-b', project, '--pretty', 'false']))).toMatch(
      /error TS/,
    );
  });
});

describe('the linter', () => {
  const cases: readonly (readonly [what: string, path: string, text: string, rule: string])[] = [
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
      'a forgotten promise',
      'src/main/services/planted-12.ts',
      'export const planted = (): void => {\n  Promise.resolve(1);\n};\n',
      'no-floating-promises',
    ],
    [
      'a file of two ideas',
      'src/shared/planted-13.ts',
      `${Array.from({ length: 320 }, (_, index) => `export const planted${String(index)} = 1;`).join('\n')}\n`,
      'max-lines',
    ],
  ];
  let words = '';

  beforeAll(() => {
    words = plantedTogether(
      cases.map(([, path, text]) => [path, text]),
      () => runInCopy('eslint', ['--config', '.ci/eslint.config.js', ...cases.map(([, path]) => path)]),
    );
  });

  const complaintsOf = (path: string): string =>
    words.split('\n\n').find((part) => part.trim().split('\n')[0]?.endsWith(path) === true) ?? '';

  it.each(cases)('refuses %s', (_what, path, _text, rule) => {
    expect(complaintsOf(path)).toContain(rule);
  });
});

describe('the boundaries', () => {
  const cases: readonly (readonly [rule: string, path: string, text: string])[] = [
    [
      'shared-is-pure',
      'src/shared/planted-14.ts',
      "import { join } from 'node:path';\nexport const planted = join('a');\n",
    ],
    [
      'time-has-one-door',
      'src/shared/planted-15.ts',
      "import { Temporal } from 'temporal-polyfill';\nexport const planted = Temporal;\n",
    ],
    [
      'kernel-knows-no-domain',
      'src/shared/kernel/planted-16.ts',
      "import { shops } from '../shops.ts';\nexport const planted = shops;\n",
    ],
    [
      'one-sqlite-door',
      'src/main/services/planted-17.ts',
      "import { DatabaseSync } from '@photostructure/sqlite';\nexport const planted = DatabaseSync;\n",
    ],
    [
      'domains-stay-alone',
      'src/main/domains/planted-18.ts',
      "import { shopHandlers } from './shops.ts';\nexport const planted = shopHandlers;\n",
    ],
    [
      'db-knows-no-domain',
      'src/main/db/planted-19.ts',
      "import { handlers } from '../domains/index.ts';\nexport const planted = handlers;\n",
    ],
    [
      'services-know-no-domain',
      'src/main/services/planted-20.ts',
      "import { handlers } from '../domains/index.ts';\nexport const planted = handlers;\n",
    ],
    [
      'preload-is-thin',
      'src/preload/planted-21.ts',
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    ],
    [
      'ui-knows-no-data',
      'src/renderer/ui/planted-22.ts',
      "import { send } from '#renderer/data/send.ts';\nexport const planted = send;\n",
    ],
    [
      'data-knows-no-screen',
      'src/renderer/data/planted-23.ts',
      "import { useView } from '#renderer/state/view.ts';\nexport const planted = useView;\n",
    ],
    [
      'features-stay-alone',
      'src/renderer/features/today/planted-24.ts',
      "import { History } from '#renderer/features/history/History.tsx';\nexport const planted = History;\n",
    ],
    [
      'dexie-in-data-only',
      'src/renderer/features/today/planted-25.ts',
      "import Dexie from 'dexie';\nexport const planted = Dexie;\n",
    ],
    [
      'main-and-window-never-meet',
      'src/renderer/data/planted-26.ts',
      "import { shell } from 'electron';\nexport const planted = shell;\n",
    ],
    [
      'no-cycles',
      'src/shared/planted-about.ts',
      "import { planted as other } from './planted-round.ts';\nexport const planted = (): unknown => other;\n",
    ],
    [
      'no-cycles',
      'src/shared/planted-round.ts',
      "import { planted as other } from './planted-about.ts';\nexport const planted = (): unknown => other;\n",
    ],
  ];
  let words = '';

  beforeAll(() => {
    words = plantedTogether(
      cases.map(([, path, text]) => [path, text]),
      () => runInCopy('depcruise', ['--config', '.ci/boundaries.cjs', '--output-type', 'err', 'src']),
    );
  });

  // A cycle is told once, at one of its two files.
  it.each(cases.slice(0, -1))('refuse what %s forbids, in %s', (rule, path) => {
    expect(words).toContain(`error ${rule}: ${path}`);
  });
});
