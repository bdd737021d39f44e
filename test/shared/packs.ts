import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '#shared/policy/pack.ts';
import { parsePack } from '#shared/policy/parse.ts';

const root = join(import.meta.dirname, '../..');

const jsonIn = (folder: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    readdirSync(join(root, folder))
      .filter((name) => /-\d{4}\.\d{2}.*\.json$/.test(name))
      .map((name) => [name, JSON.parse(readFileSync(join(root, folder, name), 'utf8'))]),
  );

/** Every pack that ships, by its file's name, as plain JSON. */
export const shippedJson = (): Readonly<Record<string, unknown>> => jsonIn('resources/policy');

/** Packs that prove the format and do not ship, by their file's name. */
export const fixtureJson = (): Readonly<Record<string, unknown>> => jsonIn('test/fixtures/policy');

/** The shipped US pack as plain JSON, fresh on each call, to be bent by a test. */
export const usJson = (): unknown => shippedJson()['us-2026.10.json'];

const read = (json: unknown): Pack => {
  const parsed = parsePack(json);
  if (parsed.ok) return parsed.pack;
  throw new Error(parsed.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
};

export const usPack: Pack = read(usJson());
export const ukPack: Pack = read(shippedJson()['uk-2026.10.json']);
export const seaAhrPack: Pack = read(shippedJson()['sea-ahr-2026.10.json']);
/** Counts up: a loss adds points, and milestones are reached from below. */
export const seaPointsPack: Pack = read(shippedJson()['sea-points-2026.10.json']);
/** Counts up, and all points leave on the first Monday of a quarter. */
export const shopeePack: Pack = read(fixtureJson()['shopee-2026.10.json']);
export const amazonPack: Pack = read(fixtureJson()['amazon-us-2026.10.json']);

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${String(index)}`);
  return item;
};

const withThreshold = (
  index: number,
  threshold: number,
  days: number,
): Pack['rating']['milestones'][number] => {
  const milestone = at(usPack.rating.milestones, index);
  return {
    ...milestone,
    id: `m${String(threshold)}`,
    threshold: { ...milestone.threshold, value: threshold },
    restrictions: milestone.restrictions.map((entry) =>
      entry.lasts === 'days' ? { ...entry, days: { ...entry.days, value: days } } : entry,
    ),
  };
};

const withRange = (index: number, from: number, to: number): Pack['rating']['bands'][number] => {
  const band = at(usPack.rating.bands, index);
  return { ...band, from: { ...band.from, value: from }, to: { ...band.to, value: to } };
};

/**
 * The same rules with every number moved: milestones 140, 90, 40, window 170, start 190, clocks 28 and 13.
 * What holds on it cannot come from a number in code.
 */
export const shiftedPack: Pack = read({
  ...usPack,
  id: 'shifted',
  rating: {
    ...usPack.rating,
    scale: {
      ...usPack.rating.scale,
      start: { ...usPack.rating.scale.start, value: 190 },
      max: { ...usPack.rating.scale.max, value: 900 },
    },
    pointLife: { ...usPack.rating.pointLife, value: 170 },
    bands: [withRange(0, 0, 0), withRange(1, 1, 40), withRange(2, 41, 189), withRange(3, 190, 900)],
    milestones: [
      withThreshold(0, 140, 6),
      withThreshold(1, 90, 12),
      withThreshold(2, 40, 24),
      at(usPack.rating.milestones, 3),
    ],
  },
  clocks: {
    ...usPack.clocks,
    firstAppeal: { days: { ...usPack.clocks.firstAppeal.days, value: 28 } },
    secondAppeal: { days: { ...usPack.clocks.secondAppeal.days, value: 13 } },
  },
});

const living = (life: Pack['rating']['pointLife']['value']): Pack =>
  read({
    ...usPack,
    id: `us-${String(life).replaceAll('_', '-')}`,
    rating: { ...usPack.rating, pointLife: { ...usPack.rating.pointLife, value: life } },
  });

/** The US rules whose points leave on the first day of a quarter. */
export const quarterPack = living('until_quarter');
/** The US rules whose points only a decision takes away. */
export const neverPack = living('never');

/** Packs of every kind that a rule must hold on: counting down and up, leaving by days, by calendar, and never. */
export const rulePacks: readonly (readonly [string, Pack])[] = [
  ['US', usPack],
  ['shifted', shiftedPack],
  ['counting up', seaPointsPack],
  ['quarter', quarterPack],
  ['counting up, quarter', shopeePack],
  ['never leaving', neverPack],
];

/** The US rules with a quiz whose end, tries and points are known, as a market may print them. */
export const quizPack = (
  closes: number | 'end_of_next_month',
  attempts: number,
  offered: 'every' | 'some' | 'none' = 'some',
): Pack => {
  const known = { source: 'us-quiz', confidence: 'single' } as const;
  const { gains } = usPack.rating;
  return read({
    ...usPack,
    id: 'us-quiz',
    rating: {
      ...usPack.rating,
      gains: { ...gains, quiz: { ...gains.quiz, points: { ...known, value: 7, unit: 'points' } } },
    },
    clocks: {
      ...usPack.clocks,
      policyQuiz: {
        offered: { ...known, value: offered },
        closes: { ...known, value: closes },
        attempts: { ...known, value: attempts },
      },
    },
  });
};
