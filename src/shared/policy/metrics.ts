import type { Comparator, MetricLimit, MetricTier, StatusPack } from './pack.ts';

/** A rate as it is counted: so many of so many. */
export interface Count {
  readonly of: number;
  readonly all: number;
}

const PERCENT = 100;

/** Compared without dividing, so that 3 of 120 is 2.5 % exactly. */
const compare = ({ of, all }: Count, comparator: Comparator, limit: number): boolean => {
  const rate = of * PERCENT;
  const bound = limit * all;
  switch (comparator) {
    case 'lt':
      return rate < bound;
    case 'lte':
      return rate <= bound;
    case 'gt':
      return rate > bound;
    case 'gte':
      return rate >= bound;
  }
};

const holds = (count: Count, when: Comparator | null, limit: number | null): boolean | null =>
  when === null || limit === null || count.all === 0 ? null : compare(count, when, limit);

/** Whether a rate meets what the platform recommends; null where the pack does not know, or nothing was counted. */
export const meetsTarget = (count: Count, { meetsWhen, recommended }: MetricLimit): boolean | null =>
  holds(count, meetsWhen.value, recommended.value);

/** Whether the platform acts on a rate; null where the pack does not know, or nothing was counted. */
export const isEnforced = (count: Count, { enforcedWhen, enforced }: MetricLimit): boolean | null =>
  holds(count, enforcedWhen.value, enforced.value);

/** What a rate costs: of the tiers it has reached, with as many cases as they ask for, the last of each effect. */
export const tierEffect = (
  count: Count,
  { tiers }: MetricLimit,
): Pick<MetricTier, 'points' | 'orderCapPercent'> => {
  const reached = tiers
    .map(({ value }) => value)
    .filter(
      ({ from, minCount }) =>
        count.all > 0 && compare(count, 'gte', from) && (minCount === null || count.of >= minCount),
    );
  return {
    points: reached.findLast(({ points }) => points !== null)?.points ?? null,
    orderCapPercent:
      reached.findLast(({ orderCapPercent }) => orderCapPercent !== null)?.orderCapPercent ?? null,
  };
};

/** The worst state that so many failing metrics surely bring; a state whose count is unknown is never surmised. */
export const stateOf = (
  failing: number,
  { rating }: StatusPack,
): StatusPack['rating']['states'][number] | null =>
  rating.states.findLast(({ failing: from }) => from.value !== null && from.value <= failing) ?? null;
