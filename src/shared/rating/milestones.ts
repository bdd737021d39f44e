import type { Instant } from '../kernel/time.ts';
import type { Milestone, Pack } from '../policy/pack.ts';
import { hasReached } from './model.ts';
import type { RatingReading } from './series.ts';

/** A reading that reached a milestone which the one before had not, by the pack that the reading was made under. */
export interface Crossing {
  readonly pack: Pack;
  readonly at: Instant;
  readonly day: string;
  /** The reading that reached it. */
  readonly by: RatingReading;
  readonly milestone: Milestone;
  readonly before: number;
  readonly after: number;
  /** The first later reading that is beyond the milestone no more; null while there is none. */
  readonly recoveredAt: Instant | null;
}

const recoveryFrom = (
  order: readonly RatingReading[],
  from: number,
  milestone: Milestone,
): Instant | null => {
  for (let index = from; index < order.length; index += 1) {
    const one = order[index];
    if (one !== undefined && !hasReached(one.rating, milestone)) return one.at;
  }
  return null;
};

const crossed = (before: RatingReading, after: RatingReading, pack: Pack): readonly Milestone[] => {
  const reached = pack.rating.milestones.filter(
    (entry) => !hasReached(before.rating, entry) && hasReached(after.rating, entry),
  );
  return pack.rating.crossing.several.value === 'each' ? reached : reached.slice(-1);
};

/**
 * Every crossing of a milestone to the bad, oldest first. Each is judged by the pack of its own reading, so a newer pack
 * or an override never rewrites one; a pack that only moved a milestone crosses nothing. One move across several brings
 * the pack's choice: the most severe or each. The first reading crosses nothing, since what was before is not on record.
 */
export const crossings = <R extends RatingReading>(
  readings: readonly R[],
  packOf: (reading: R) => Pack,
): readonly Crossing[] => {
  const order = readings.toSorted((a, b) => a.at - b.at);
  return order.flatMap((after, index) => {
    const before = order[index - 1];
    if (before === undefined || before.rating === after.rating) return [];
    const pack = packOf(after);
    return crossed(before, after, pack).map((milestone) => ({
      pack,
      at: after.at,
      day: after.day,
      by: after,
      milestone,
      before: before.rating,
      after: after.rating,
      recoveredAt: recoveryFrom(order, index, milestone),
    }));
  });
};
