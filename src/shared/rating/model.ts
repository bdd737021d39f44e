import type { Band, Milestone, Pack } from '../policy/pack.ts';
import { countDays } from '../kernel/time-words.ts';
import { upperFirst } from '../kernel/words.ts';

/** Points from a rating to a milestone; never negative. */
export interface Distance {
  readonly milestone: Milestone;
  readonly points: number;
}

/** A rating, or the range it lies in while points are unknown; both ends belong to it. */
export interface RatingRange {
  readonly low: number;
  readonly high: number;
}

/** Holds a sum of points inside the pack's scale. */
export const clampToScale = (points: number, pack: Pack): number => {
  const { min, max } = pack.rating.scale;
  return Math.min(max.value, Math.max(min.value, points));
};

/** Whether violations add points in this market, so that less is better. */
export const countsUp = ({ rating }: Pack): boolean => rating.model === 'up_penalty';

/** Whether a typed rating can be one of this market: a whole number on the scale. */
export const isOnScale = (rating: number, pack: Pack): boolean =>
  Number.isInteger(rating) && clampToScale(rating, pack) === rating;

/** The range that a rating of this market can have, for an error in its place: "0 to 1,000 in this market". */
export const scaleWords = ({ rating: { scale } }: Pack): string =>
  `${scale.min.value.toLocaleString('en')} to ${scale.max.value.toLocaleString('en')} in this market`;

/** What a typed rating must be: "A whole number, 0 to 1,000 in this market". */
export const ratingWords = (pack: Pack): string => `A whole number, ${scaleWords(pack)}`;

/** The band that a rating lies in; a rating outside the scale gets the band at that end. */
export const bandOf = (rating: number, pack: Pack): Band => {
  const held = clampToScale(rating, pack);
  const band = pack.rating.bands.find(({ from, to }) => from.value <= held && held <= to.value);
  if (band === undefined) throw new Error('a pack whose bands leave a gap was let in');
  return band;
};

/** Whether a rating has reached a milestone; "drops to" and "reaches" make the threshold itself count. */
export const hasReached = (rating: number, { comparator, threshold }: Milestone): boolean =>
  comparator === 'lte' ? rating <= threshold.value : rating >= threshold.value;

/** Headroom: the next milestone that a rating has not reached and the points to it; null beyond the last. */
export const headroom = (rating: number, pack: Pack): Distance | null => {
  const milestone = pack.rating.milestones.find((entry) => !hasReached(rating, entry));
  return milestone === undefined ? null : { milestone, points: Math.abs(rating - milestone.threshold.value) };
};

/** What a milestone brings, as one phrase: "No new listings, no mega campaigns". */
export const restrictionText = (milestone: Milestone): string =>
  milestone.restrictions.map((entry) => entry.label).join(', ');

/** Restrictions of a milestone that end together. */
export interface LimitPart {
  /** As one phrase: "No new listings, no mega campaigns". */
  readonly text: string;
  /** Days from the crossing; null when they are for good, or their length is not published. */
  readonly days: number | null;
  readonly isForGood: boolean;
  /** Where the first of them stands in the milestone's list. */
  readonly at: number;
}

type Restriction = Milestone['restrictions'][number];

const daysOf = (entry: Restriction): number | null => (entry.lasts === 'days' ? entry.days.value : null);

const endsWith = (one: Restriction, other: Restriction): boolean =>
  one.lasts === other.lasts && daysOf(one) === daysOf(other);

/** What a milestone brings, by what ends together, in the pack's order. */
export const limitParts = ({ restrictions }: Milestone): readonly LimitPart[] =>
  restrictions.flatMap((entry, at) => {
    if (restrictions.findIndex((other) => endsWith(other, entry)) !== at) return [];
    const labels = restrictions.filter((other) => endsWith(other, entry)).map(({ label }) => label);
    const isForGood = entry.lasts === 'for_good';
    return [{ text: upperFirst(labels.join(', ')), days: daysOf(entry), isForGood, at }];
  });

/** Days that the longest restriction of a milestone lasts; null when it is for good, or its length is not published. */
export const restrictionDays = (milestone: Milestone): number | null =>
  milestone.restrictions.reduce<number | null>(
    (most, entry) => (most === null || entry.lasts !== 'days' ? null : Math.max(most, entry.days.value)),
    0,
  );

/** The end of limits that have no day: "for good", or that none is published. */
export const endlessWords = ({ isForGood }: LimitPart): string =>
  isForGood ? 'for good' : 'end not published';

const lengthWords = (milestone: Milestone, longest: number): string => {
  const shortest = Math.min(...limitParts(milestone).map(({ days }) => days ?? longest));
  return shortest === longest ? countDays(longest) : `${shortest}–${countDays(longest)}`;
};

/** What stands under a milestone's tick: "7 days", "28–42 days", "limits", or the band that begins there ("deactivated"). */
export const milestoneWords = (milestone: Milestone, pack: Pack): string => {
  const days = restrictionDays(milestone);
  if (days !== null) return lengthWords(milestone, days);
  return milestone.restrictions.some(({ lasts }) => lasts === 'for_good')
    ? bandOf(milestone.threshold.value, pack).label.toLowerCase()
    : 'limits';
};

/** What a loss does to the rating of this market: −1 where it takes points, 1 where it adds them. */
export const lossSign = (pack: Pack): 1 | -1 => (countsUp(pack) ? 1 : -1);
