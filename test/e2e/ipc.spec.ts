// The page is not trusted: whatever it sends through any lane, nothing is written, nothing breaks, nothing is unexpected.
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';
import { commandSpecs } from '#shared/contract/commands.ts';
import { jobSpecs } from '#shared/contract/jobs.ts';
import { querySpecs } from '#shared/contract/queries.ts';
import { differences, makeShop } from '../support/replica.ts';
import { expect, type RunningApp, test } from './app.ts';

const runs = 2000;
const seed = 20_261_123;

// What JSON has no word for travels as a mark, and is made of it in the page.
const marks = [
  'undefined',
  'nan',
  'infinity',
  'minus zero',
  'bigint',
  'date',
  'map',
  'bytes',
  'cycle',
  'long',
] as const;
const mark = fc.constantFrom(...marks).map((kind) => ({ $mark: kind }));
const leaf = fc.oneof(
  fc.jsonValue({ maxDepth: 0 }),
  mark,
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\0',
    '../../etc/passwd',
    "'; DROP TABLE history; --",
    '<img src=x>',
  ),
);
const { tree: anything } = fc.letrec<{ readonly tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'id', 'seq', 'then', 'toJSON')),
      tie('tree'),
    ),
  ),
}));

interface Spec {
  readonly input: z.ZodType;
}

const nil = '00000000-0000-7000-8000-000000000000';
const plausible = fc.constantFrom<unknown>(
  nil,
  'x',
  '2026-01-01',
  1,
  2,
  1_700_000_000_000,
  null,
  true,
  [],
  ['x'],
);
const field = fc.oneof({ arbitrary: plausible, weight: 6 }, { arbitrary: anything, weight: 1 });

/** A value of the kind that a schema wants, most of the time. */
const fitting = (schema: unknown): fc.Arbitrary<unknown> => {
  const kind = schema instanceof z.ZodType ? schema.def.type : '';
  const own: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    string: fc.constantFrom(nil, 'x', 'Two words', '2026-01-01'),
    number: fc.constantFrom(1, 2, 150, 1_700_000_000_000),
    nullable: fc.constant(null),
    boolean: fc.boolean(),
    array: fc.constant([]),
  };
  return fc.oneof({ arbitrary: own[kind] ?? field, weight: 15 }, { arbitrary: field, weight: 1 });
};

/** Input that has the fields of its schema, most of them of its kind, any of them anything. */
const nearly = ({ input }: Spec): fc.Arbitrary<unknown> =>
  input instanceof z.ZodObject
    ? fc.record(Object.fromEntries(Object.entries(input.shape).map(([name, one]) => [name, fitting(one)])))
    : anything;

// These take no input, so anything is a right one; what they do is not a write.
const harmless = ['sample.reset', 'app.clearReplica', 'history.verify'];

const messages = (specs: Readonly<Record<string, Spec>>): fc.Arbitrary<readonly [unknown, unknown]> => {
  const known = Object.entries(specs)
    .filter(([name]) => !harmless.includes(name))
    .map(([name, spec]) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof({ arbitrary: nearly(spec), weight: 4 }, { arbitrary: anything, weight: 1 }),
      ),
    );
  return fc.oneof(
    { arbitrary: fc.oneof(...known), weight: 4 },
    { arbitrary: fc.tuple(anything, anything), weight: 1 },
  );
};

const lanes = {
  send: messages(commandSpecs).map(([name, input]) => [name, input, null]),
  query: messages(querySpecs),
  job: fc
    .tuple(anything, messages(jobSpecs), anything)
    .map(([id, [name, input], actor]) => [id, name, input, actor]),
  cancel: fc.tuple(anything),
  files: fc.tuple(anything),
} as const;

/** Runs in the page: sends each message and tells how it ended. */
const sendAll = async ([lane, text]: readonly [string, string]): Promise<readonly string[]> => {
  const bytes = new Uint8Array([1, 2, 3]);
  const made: Record<string, () => unknown> = {
    undefined: () => undefined,
    nan: () => Number.NaN,
    infinity: () => Number.POSITIVE_INFINITY,
    'minus zero': () => -0,
    bigint: () => 2n ** 70n,
    date: () => new Date(0),
    map: () => new Map([['id', 'x']]),
    bytes: () => bytes,
    cycle: () => {
      const cycle: Record<string, unknown> = {};
      cycle['self'] = cycle;
      return cycle;
    },
    long: () => 'x'.repeat(100_000),
  };
  const revive = (_name: string, value: unknown): unknown => {
    const kind: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, '$mark') : undefined;
    return typeof kind === 'string' ? made[kind]?.() : value;
  };
  const all: unknown = JSON.parse(text, revive);
  const api: unknown = Reflect.get(globalThis, 'api');
  const verb: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, lane) : undefined;
  if (!Array.isArray(all) || typeof verb !== 'function') return ['there is no such lane'];
  return Promise.all(
    all.map(async (args: unknown) => {
      try {
        const answer: unknown = await Reflect.apply(verb, api, Array.isArray(args) ? args : []);
        if (typeof answer !== 'object' || answer === null) return 'nothing';
        if (Reflect.get(answer, 'ok') === true) return 'done';
        const error: unknown = Reflect.get(answer, 'error');
        return typeof error === 'object' && error !== null ? String(Reflect.get(error, 'code')) : 'done';
      } catch {
        return 'never left the page';
      }
    }),
  );
};

const history = z.object({ value: z.object({ count: z.number(), head: z.string() }) });
const verdict = z.object({ value: z.object({ bad: z.null() }) });

const written = async (page: Page): Promise<z.infer<typeof history>['value']> => {
  const page1 = "window.api.query('history.page', { before: null, limit: 1, recordId: null })";
  return history.parse(await page.evaluate(page1)).value;
};

const examineLane = async (
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  [lane, arbitrary]: readonly [string, fc.Arbitrary<unknown>],
): Promise<void> => {
  const before = await written(page);
  const all = fc.sample<unknown>(arbitrary, { numRuns: runs, seed });
  const ends = new Map<string, number>();
  for (let from = 0; from < all.length; from += 250) {
    const text = JSON.stringify(all.slice(from, from + 250));
    for (const end of await page.evaluate(sendAll, [lane, text] as const))
      ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const told = JSON.stringify([...ends]);
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(runs);
  expect(ends.get('internal') ?? 0, `no unexpected error: ${told}`).toBe(0);
  if (lane === 'send')
    expect(ends.get('notFound') ?? 0, `the handlers were reached: ${told}`).toBeGreaterThan(50);
  if (lane === 'send') expect(ends.get('done') ?? 0, `no command is carried out: ${told}`).toBe(0);
  expect(await written(page)).toEqual(before);
  verdict.parse(await page.evaluate("window.api.job('verify', 'history.verify', {}, null)"));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await differences(page)).toEqual([]);
};

test(`${runs} messages of any shape on each lane write nothing and break nothing`, async ({ launchApp }) => {
  test.setTimeout(180_000);
  const running = await launchApp();
  await makeShop(running.page);
  for (const lane of Object.entries(lanes)) await test.step(lane[0], () => examineLane(running, lane));
});
