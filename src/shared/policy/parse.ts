import { z } from 'zod';
import { appealTemplateProblems } from './appeal-templates.ts';
import { clauseProblems } from './clauses.ts';
import { repeatedPieces } from './evidence-asked.ts';
import { listingRuleProblems } from './listing-rules.ts';
import { packSchema, statusPackSchema, type AnyPack, type Pack, type StatusPack } from './pack.ts';
import { placedReasons } from './reasons.ts';
import { namedSources } from './value.ts';

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

const repeated = (
  values: readonly (string | number)[],
  path: (index: number) => Problem['path'],
): readonly Problem[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: path(index), reason: `"${String(value)}" stands here twice` }],
  );

const scaleProblems = ({ rating: { scale } }: Pack): readonly Problem[] => {
  const { min, max, start } = scale;
  const path = ['rating', 'scale', 'start', 'value'];
  if (min.value >= max.value) return [{ path: ['rating', 'scale', 'max', 'value'], reason: 'not above min' }];
  return start.value < min.value || start.value > max.value ? [{ path, reason: 'outside min to max' }] : [];
};

/** Bands must cover the scale without gap or overlap, else a rating would have no word, or two. */
const bandProblems = ({ rating: { scale, bands } }: Pack): readonly Problem[] => {
  const order = bands
    .map((band, index) => ({ band, index }))
    .toSorted((a, b) => a.band.from.value - b.band.from.value);
  let next = scale.min.value;
  const problems: Problem[] = [];
  for (const { band, index } of order) {
    if (band.from.value !== next)
      problems.push({
        path: ['rating', 'bands', index, 'from', 'value'],
        reason: `must be ${String(next)}, so that the bands neither leave a gap nor overlap`,
      });
    if (band.to.value < band.from.value)
      problems.push({ path: ['rating', 'bands', index, 'to', 'value'], reason: 'below from' });
    next = band.to.value + 1;
  }
  if (next !== scale.max.value + 1)
    problems.push({
      path: ['rating', 'bands'],
      reason: `must end at ${String(scale.max.value)}, the end of the scale`,
    });
  return problems;
};

/** Milestones follow one another the way a shop reaches them: falling where points are taken, rising where they add up. */
const milestoneProblems = ({ rating: { model, scale, milestones } }: Pack): readonly Problem[] => {
  const isUp = model === 'up_penalty';
  return milestones.flatMap(({ threshold, comparator }, index) => {
    const place = ['rating', 'milestones', index];
    const path = [...place, 'threshold', 'value'];
    const before = milestones[index - 1]?.threshold.value;
    if (comparator !== (isUp ? 'gte' : 'lte'))
      return [
        {
          path: [...place, 'comparator'],
          reason: `must be ${isUp ? 'gte' : 'lte'} where the model is ${model}`,
        },
      ];
    if (threshold.value < scale.min.value || threshold.value > scale.max.value)
      return [{ path, reason: 'outside the scale' }];
    if (before === undefined || (isUp ? threshold.value > before : threshold.value < before)) return [];
    return [{ path, reason: `milestones go from ${isUp ? 'low to high' : 'high to low'} in this model` }];
  });
};

/** States go from good to bad: each needs more failing metrics than the one before, where that is published. */
const stateProblems = ({ rating: { states } }: StatusPack): readonly Problem[] => {
  let before = -1;
  return states.flatMap(({ failing }, index) => {
    if (failing.value === null) return [];
    const isMore = failing.value > before;
    before = failing.value;
    return isMore
      ? []
      : [
          {
            path: ['rating', 'states', index, 'failing', 'value'],
            reason: 'must be more than in the state before',
          },
        ];
  });
};

const tierProblems = (pack: AnyPack): readonly Problem[] =>
  pack.metrics.flatMap(({ tiers }, metric) =>
    tiers.flatMap(({ value }, index) => {
      const before = tiers[index - 1]?.value.from;
      return before === undefined || value.from >= before
        ? []
        : [{ path: ['metrics', metric, 'tiers', index, 'value', 'from'], reason: 'below the one before' }];
    }),
  );

const referenceProblems = (pack: AnyPack): readonly Problem[] => {
  const categories = new Set(pack.categories.map((entry) => entry.id));
  const lists = new Set(pack.evidence.map((entry) => entry.id));
  const metrics = new Set(pack.metrics.map((entry) => entry.id));
  return pack.violations.flatMap((type, index) => {
    const named: readonly (readonly [string, string | null, ReadonlySet<string>])[] = [
      ['category', type.category, categories],
      ['evidence', type.evidence, lists],
      ['metric', type.metric, metrics],
    ];
    return named.flatMap(([key, id, known]) =>
      id === null || known.has(id) ? [] : [{ path: ['violations', index, key], reason: `no ${key} "${id}"` }],
    );
  });
};

const rangeProblems = (pack: AnyPack): readonly Problem[] =>
  pack.violations.flatMap(({ points }, index) =>
    points.value !== null && points.value.max < points.value.min
      ? [{ path: ['violations', index, 'points', 'value', 'max'], reason: 'below min' }]
      : [],
  );

const sourceProblems = (pack: AnyPack): readonly Problem[] =>
  namedSources({ ...pack, sources: null }).flatMap(({ id, path }) =>
    Object.hasOwn(pack.sources, id) ? [] : [{ path, reason: `no source "${id}"` }],
  );

const doubles = (pack: AnyPack): readonly Problem[] => [
  ...repeated(
    pack.zones.map((entry) => entry.id),
    (index) => ['zones', index, 'id'],
  ),
  ...repeated(
    pack.categories.map((entry) => entry.id),
    (index) => ['categories', index, 'id'],
  ),
  ...repeated(
    pack.violations.map((entry) => entry.code),
    (index) => ['violations', index, 'code'],
  ),
  ...repeated(
    pack.evidence.map((entry) => entry.id),
    (index) => ['evidence', index, 'id'],
  ),
  ...repeated(
    pack.metrics.map((entry) => entry.id),
    (index) => ['metrics', index, 'id'],
  ),
  ...repeated(
    pack.channels.map((entry) => entry.id),
    (index) => ['channels', index, 'id'],
  ),
  ...repeated(pack.holidays.value ?? [], (index) => ['holidays', 'value', index]),
];

const ratingProblems = (pack: Pack): readonly Problem[] => [
  ...scaleProblems(pack),
  ...bandProblems(pack),
  ...milestoneProblems(pack),
  ...repeated(
    pack.rating.bands.map((entry) => entry.id),
    (index) => ['rating', 'bands', index, 'id'],
  ),
  ...repeated(
    pack.rating.milestones.map((entry) => entry.id),
    (index) => ['rating', 'milestones', index, 'id'],
  ),
];

const isScored = (pack: AnyPack): pack is Pack => pack.rating.model !== 'status_only';

const statusProblems = (pack: StatusPack): readonly Problem[] => [
  ...stateProblems(pack),
  ...repeated(
    pack.rating.states.map((entry) => entry.id),
    (index) => ['rating', 'states', index, 'id'],
  ),
];

/** What a pack of the right shape still gets wrong between its parts; empty when it holds together. */
const commonProblems = (pack: AnyPack): readonly Problem[] => [
  ...(pack.zones.some((zone) => zone.id === pack.defaultZone)
    ? []
    : [{ path: ['defaultZone'], reason: 'not one of the zones' }]),
  ...(pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom
    ? [{ path: ['effectiveTo'], reason: 'before effectiveFrom' }]
    : []),
  ...referenceProblems(pack),
  ...rangeProblems(pack),
  ...tierProblems(pack),
  ...sourceProblems(pack),
  ...doubles(pack),
  ...repeatedPieces(pack.evidence),
  ...clauseProblems(pack),
  ...listingRuleProblems(pack),
  ...appealTemplateProblems(pack),
];

/** A place in a pack file and what is wrong there. */
export interface PackProblem {
  /** `rating.milestones[0].threshold.value`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

export type Parsed<P> =
  { readonly ok: true; readonly pack: P } | { readonly ok: false; readonly problems: readonly PackProblem[] };
export type ParsedPack = Parsed<Pack>;

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, key) => {
    if (typeof key === 'number') return `${so}[${String(key)}]`;
    return so === '' ? String(key) : `${so}.${String(key)}`;
  }, '');

const refused = (problems: readonly Problem[]): Parsed<never> => ({
  ok: false,
  problems: problems.map(({ path, reason }) => ({ path: pathText(path), reason })),
});

const withoutScore = z.looseObject({ rating: z.looseObject({ model: z.literal('status_only') }) });

const readScored = (json: unknown): Parsed<Pack> => {
  const read = packSchema.safeParse(json, { reportInput: true });
  if (!read.success) return refused(placedReasons(read.error.issues));
  const problems = [...ratingProblems(read.data), ...commonProblems(read.data)];
  return problems.length === 0 ? { ok: true, pack: read.data } : refused(problems);
};

const readStatus = (json: unknown): Parsed<StatusPack> => {
  const read = statusPackSchema.safeParse(json);
  if (!read.success) return refused(placedReasons(read.error.issues));
  const problems = [...statusProblems(read.data), ...commonProblems(read.data)];
  return problems.length === 0 ? { ok: true, pack: read.data } : refused(problems);
};

/** Reads a pack of any model from parsed JSON: its shape first, then what holds between its parts. */
export const parseAnyPack = (json: unknown): Parsed<AnyPack> =>
  withoutScore.safeParse(json).success ? readStatus(json) : readScored(json);

/**
 * Reads a pack under which a shop can be kept, so one of a market that publishes a score. A sound pack without a score
 * is refused with that reason: the screens have nothing to show for it yet.
 */
export const parsePack = (json: unknown): ParsedPack => {
  const parsed = parseAnyPack(json);
  if (!parsed.ok) return parsed;
  const { pack } = parsed;
  return isScored(pack)
    ? { ok: true, pack }
    : refused([
        {
          path: ['rating', 'model'],
          reason: 'this market publishes no score, and a shop can’t be kept under such a pack yet',
        },
      ]);
};
