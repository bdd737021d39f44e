import { repeatedPieces } from './evidence-asked.ts';
import { packSchema, type Pack } from './pack.ts';
import { namedSources } from './value.ts';

interface Problem {
  readonly path: readonly (string | number)[];
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

const milestoneProblems = ({ rating: { scale, milestones } }: Pack): readonly Problem[] =>
  milestones.flatMap(({ threshold }, index) => {
    const path = ['rating', 'milestones', index, 'threshold', 'value'];
    const before = milestones[index - 1]?.threshold.value;
    if (threshold.value < scale.min.value || threshold.value > scale.max.value)
      return [{ path, reason: 'outside the scale' }];
    return before !== undefined && threshold.value >= before
      ? [{ path, reason: 'milestones go from high to low' }]
      : [];
  });

const referenceProblems = (pack: Pack): readonly Problem[] => {
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

const rangeProblems = (pack: Pack): readonly Problem[] =>
  pack.violations.flatMap(({ points }, index) =>
    points.value !== null && points.value.max < points.value.min
      ? [{ path: ['violations', index, 'points', 'value', 'max'], reason: 'below min' }]
      : [],
  );

const sourceProblems = (pack: Pack): readonly Problem[] =>
  namedSources({ ...pack, sources: null }).flatMap(({ id, path }) =>
    Object.hasOwn(pack.sources, id) ? [] : [{ path, reason: `no source "${id}"` }],
  );

const doubles = (pack: Pack): readonly Problem[] => [
  ...repeated(
    pack.zones.map((entry) => entry.id),
    (index) => ['zones', index, 'id'],
  ),
  ...repeated(
    pack.rating.bands.map((entry) => entry.id),
    (index) => ['rating', 'bands', index, 'id'],
  ),
  ...repeated(
    pack.rating.milestones.map((entry) => entry.id),
    (index) => ['rating', 'milestones', index, 'id'],
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

/** What a pack of the right shape still gets wrong between its parts; empty when it holds together. */
const packProblems = (pack: Pack): readonly Problem[] => [
  ...(pack.zones.some((zone) => zone.id === pack.defaultZone)
    ? []
    : [{ path: ['defaultZone'], reason: 'not one of the zones' }]),
  ...(pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom
    ? [{ path: ['effectiveTo'], reason: 'before effectiveFrom' }]
    : []),
  ...scaleProblems(pack),
  ...bandProblems(pack),
  ...milestoneProblems(pack),
  ...referenceProblems(pack),
  ...rangeProblems(pack),
  ...sourceProblems(pack),
  ...doubles(pack),
  ...repeatedPieces(pack.evidence),
];

/** A place in a pack file and what is wrong there. */
export interface PackProblem {
  /** `rating.milestones[0].threshold.value`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, key) => {
    if (typeof key === 'number') return `${so}[${String(key)}]`;
    return so === '' ? String(key) : `${so}.${String(key)}`;
  }, '');

/** Reads a pack from parsed JSON: its shape first, then what holds between its parts. Nothing else changes. */
export const parsePack = (json: unknown): ParsedPack => {
  const read = packSchema.safeParse(json);
  const problems = read.success
    ? packProblems(read.data)
    : read.error.issues.map((issue) => ({ path: issue.path, reason: issue.message }));
  return read.success && problems.length === 0
    ? { ok: true, pack: read.data }
    : { ok: false, problems: problems.map(({ path, reason }) => ({ path: pathText(path), reason })) };
};
