import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forTheLinter, forTheLinterOfTypes } from '../support/planted-for-linter.ts';
import { copyProject, dropCopy, plantedTogether, runInCopy, textInCopy } from '../support/planted.ts';

// Guards that never fire guard nothing: each is shown a planted violation.
beforeAll(copyProject);
afterAll(dropCopy);

const changed = (path: string, from: string | RegExp, to: string): string => {
  const text = textInCopy(path);
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return next;
};

type PlantedForCompiler = readonly [what: string, path: string, text: () => string, reason: RegExp];

// A compilation takes long, so each looks at as many files as were planted once.
const inRounds = (cases: readonly PlantedForCompiler[]): readonly (readonly PlantedForCompiler[])[] =>
  cases.reduce<readonly (readonly PlantedForCompiler[])[]>((rounds, one) => {
    const free = rounds.findIndex((round) => round.every(([, path]) => path !== one[1]));
    return free === -1 ? [...rounds, [one]] : rounds.with(free, [...(rounds[free] ?? []), one]);
  }, []);

describe('the compiler', () => {
  const compile = (): string =>
    runInCopy('../typescript-native/bin/tsc', ['-b', 'src/main', 'src/renderer', '--pretty', 'false']);
  const history = 'src/main/domains/history.ts';
  const index = 'src/main/domains/index.ts';
  const readings = 'src/main/domains/readings.ts';
  const money = 'src/main/domains/money-held.ts';
  const views = 'src/main/domains/saved-views.ts';

  // The first compilation of the copy has nothing to build on; on a busy machine it takes minutes.
  beforeAll(() => {
    expect(compile(), 'what nothing is planted in').toBe('');
  }, 300_000);

  const cases: readonly PlantedForCompiler[] = [
    [
      'a missing handler',
      index,
      () => changed(index, '  ...readingHandlers,\n', ''),
      /^src\/main\/domains\/index\.ts\(.*error TS\d+: .*is missing the following properties .*batch\.addReadings/m,
    ],
    [
      'a misnamed handler',
      history,
      () => changed(history, "'history.undo':", "'history.redo':"),
      /^src\/main\/domains\/history\.ts\(.*error TS2353: .*'history\.redo'/m,
    ],
    [
      'a mistyped handler',
      money,
      () => changed(money, 'value: undefined', 'value: 1'),
      /^src\/main\/domains\/money-held\.ts\(.*error TS2322: .*not assignable/m,
    ],
    [
      'an async handler',
      views,
      () => changed(views, /': \(tx/, "': async (tx"),
      /^src\/main\/domains\/saved-views\.ts\(.*error TS2322: .*Promise/m,
    ],
    [
      'an async handler without an answer',
      readings,
      () => changed(readings, "'reading.remove': (tx", "'reading.remove': async (tx"),
      /^src\/main\/domains\/readings\.ts\(.*error TS2322: .*Promise/m,
    ],
    [
      'the window that imports a type of main',
      'src/renderer/data/planted.ts',
      () => "import type { Bus } from '#main/bus.ts';\nexport type Planted = Bus;\n",
      /^src\/renderer\/data\/planted\.ts\(.*error TS(6059|6307|2307): .*bus\.ts/m,
    ],
    [
      'shared code that knows the process',
      'src/shared/planted.ts',
      () => 'export const planted = process.pid;\n',
      /^src\/shared\/planted\.ts\(.*error TS\d+: Cannot find name 'process'/m,
    ],
    [
      'shared code that knows the page',
      'src/shared/planted-page.ts',
      () => 'export const planted = document.title;\n',
      /^src\/shared\/planted-page\.ts\(.*error TS\d+: Cannot find name 'document'/m,
    ],
  ];

  for (const round of inRounds(cases)) {
    describe(`looks once at ${round.map(([, path]) => path).join(', ')} and`, () => {
      let words = '';

      beforeAll(() => {
        words = plantedTogether(
          round.map(([, path, text]) => [path, text()]),
          compile,
        );
      }, 300_000);

      it.each(round)('refuses %s', (_what, _path, _text, reason) => {
        expect(words).toMatch(reason);
      });
    });
  }
});

describe('the linter', () => {
  let words = '';
  let wordsOfTypes = '';

  beforeAll(() => {
    words = plantedTogether(
      forTheLinter.map(([, path, text]) => [path, text]),
      () =>
        runInCopy('eslint', ['--config', '.ci/eslint.config.js', ...forTheLinter.map(([, path]) => path)]),
    );
    wordsOfTypes = plantedTogether(
      forTheLinterOfTypes.map(([, path, text]) => [path, text]),
      () =>
        runInCopy('oxlint', [
          ...['--config', '.ci/oxlint.json', '--type-aware', '--format', 'unix'],
          ...forTheLinterOfTypes.map(([, path]) => path),
        ]),
    );
  });

  const complaintsOf = (path: string): string =>
    words.split('\n\n').find((part) => part.trim().split('\n')[0]?.endsWith(path) === true) ?? '';

  it.each(forTheLinter)('refuses %s', (_what, path, _text, rule) => {
    expect(complaintsOf(path)).toContain(rule);
  });

  it.each(forTheLinterOfTypes)('refuses by its type %s', (_what, path, _text, rule) => {
    const lines = wordsOfTypes.split('\n').filter((line) => line.startsWith(`${path}:`));
    expect(lines.join('\n')).toContain(`typescript(${rule})`);
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
      'recurrence-has-one-door',
      'src/shared/planted-90.ts',
      "import { RRule } from 'rrule';\nexport const planted = RRule;\n",
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
      'state-knows-no-data',
      'src/renderer/state/planted-34.ts',
      "import { send } from '#renderer/data/send.ts';\nexport const planted = send;\n",
    ],
    ['no-orphans', 'src/shared/planted-35.ts', 'export const planted = 1;\n'],
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

describe('the formatter', () => {
  const right = 'src/shared/planted-36.ts';
  const wrong = 'src/shared/planted-37.ts';

  it('refuses what is laid out otherwise, and only that', () => {
    const words = plantedTogether(
      [
        [right, "export const planted = ['a'];\n"],
        [wrong, 'export const planted = [ "a" ]\n'],
      ],
      () => runInCopy('prettier', ['--check', right, wrong]),
    );
    expect(words).toContain(`[warn] ${wrong}`);
    expect(words).not.toContain(`[warn] ${right}`);
  });
});
