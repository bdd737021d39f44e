import type { Pack } from '#shared/policy/pack.ts';
import type { ChartRules, RatingChartData } from './rating-chart-data.ts';
import { bandEdges, milestonesOf, type ChartSource } from './rating-chart-model.ts';

type Packs<R> = {
  readonly readings: readonly R[];
  /** The rules that a reading was made under. */
  readonly packOf: (reading: R) => Pack;
};

const rulesOf = (pack: Pack): ChartRules => ({ bands: bandEdges(pack), milestones: milestonesOf(pack) });

const isSame = (a: ChartRules, b: ChartRules): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The chart with each stretch of its past under the rules of its own readings, so that a newer pack or an own value draws
 * no line over days on which it did not hold. The present rules begin with the first reading under them, or now.
 */
export const withEras = <R extends ChartSource>(data: RatingChartData, { readings, packOf }: Packs<R>) => {
  const present: ChartRules = { bands: data.bands, milestones: data.milestones };
  const eras: { from: number; rules: ChartRules }[] = [];
  let known: Pack | null = null;
  for (const reading of readings.filter(({ at }) => at >= data.from)) {
    const pack = packOf(reading);
    if (pack === known) continue;
    known = pack;
    const rules = rulesOf(pack);
    const last = eras.at(-1);
    if (last === undefined) eras.push({ from: data.from, rules });
    else if (!isSame(last.rules, rules)) eras.push({ from: reading.at, rules });
  }
  const last = eras.at(-1);
  if (last !== undefined && !isSame(last.rules, present)) eras.push({ from: data.today, rules: present });
  const past = eras.slice(0, -1).map(({ from, rules }, index) => ({
    ...rules,
    from,
    to: eras[index + 1]?.from ?? data.today,
  }));
  return { ...data, past };
};
